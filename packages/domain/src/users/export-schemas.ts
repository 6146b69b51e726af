import { z } from "zod";
import { day, instant, uuid, won } from "../kernel/schemas.js";

export const exportInput = z.object({ page: z.int().min(1).max(10_000).default(1) });

const account = z.object({
  id: uuid,
  email: z.string(),
  name: z.string(),
  role: z.enum(["user", "business", "admin"]),
  status: z.enum(["active", "suspended", "deactivated"]),
  authProvider: z.enum(["password", "google", "kakao"]),
  avatarUrl: z.string().nullable(),
  notes: z.string().nullable(),
  loginCount: z.int(),
  lastLoginAt: instant.nullable(),
  passwordChangedAt: instant,
  createdAt: instant,
  phone: z.string().nullable(),
  university: z.string().nullable(),
  birthDate: day.nullable(),
  gender: z.enum(["male", "female", "other"]).nullable(),
  marketingAgree: z.boolean().nullable(),
  referralCode: z.string().nullable(),
  twoFactorEnabledAt: instant.nullable(),
  points: z
    .object({ balance: won, totalEarned: won, totalUsed: won, totalExpired: won })
    .nullable(),
});

const business = z.object({
  id: uuid,
  businessName: z.string(),
  registrationNumber: z.string().nullable(),
  ownerName: z.string().nullable(),
  category: z.string(),
  address: z.string(),
  addressDetail: z.string().nullable(),
  phone: z.string().nullable(),
  description: z.string().nullable(),
  bankName: z.string().nullable(),
  bankAccountNumber: z.string().nullable(),
  bankAccountHolder: z.string().nullable(),
  status: z.enum(["pending", "approved", "suspended", "rejected"]),
  createdAt: instant,
});

const where = { ip: z.string().nullable(), userAgent: z.string().nullable() };

/** Lists that grow, newest first; a page has the same part of each. */
const lists = z.object({
  sessions: z.array(
    z.object({ ...where, createdAt: instant, lastSeenAt: instant, endedAt: instant.nullable() }),
  ),
  signInIdentities: z.array(
    z.object({ provider: z.string(), subject: z.string(), createdAt: instant }),
  ),
  passkeys: z.array(
    z.object({ name: z.string(), createdAt: instant, lastUsedAt: instant.nullable() }),
  ),
  /** Browsers that were signed in on; kept as hashes, which say nothing more. */
  knownDevices: z.array(z.object({ createdAt: instant, lastSeenAt: instant })),
  devices: z.array(z.object({ token: z.string(), platform: z.string(), createdAt: instant })),
  notifications: z.array(
    z.object({
      type: z.string(),
      template: z.string(),
      data: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
      readAt: instant.nullable(),
      createdAt: instant,
    }),
  ),
  coupons: z.array(
    z.object({
      id: uuid,
      name: z.string(),
      status: z.string(),
      issuedAt: instant,
      expiresAt: instant,
      usedAt: instant.nullable(),
    }),
  ),
  points: z.array(
    z.object({
      type: z.string(),
      amount: won,
      balanceAfter: won,
      description: z.string(),
      expiresAt: instant.nullable(),
      createdAt: instant,
    }),
  ),
  uses: z.array(
    z.object({
      transactionNo: z.string(),
      type: z.string(),
      businessName: z.string(),
      purchaseAmount: won.nullable(),
      discountAmount: won.nullable(),
      usedAt: instant,
    }),
  ),
  invitedBy: z.array(z.object({ ...where, visitedAt: instant, convertedAt: instant.nullable() })),
  referralRewards: z.array(
    z.object({
      side: z.string(),
      amount: won,
      status: z.string(),
      reason: z.string().nullable(),
      createdAt: instant,
      paidAt: instant.nullable(),
    }),
  ),
  files: z.array(
    z.object({
      name: z.string(),
      kind: z.string(),
      purpose: z.string(),
      originalName: z.string(),
      contentType: z.string(),
      size: z.int(),
      createdAt: instant,
    }),
  ),
  applications: z.array(
    z.object({
      businessName: z.string(),
      registrationNumber: z.string(),
      status: z.string(),
      createdAt: instant,
      reviewedAt: instant.nullable(),
      rejectionReason: z.string().nullable(),
    }),
  ),
  settlements: z.array(
    z.object({
      settlementNo: z.string(),
      settlementDate: day,
      status: z.string(),
      totalAmount: won,
      bankName: z.string().nullable(),
      bankAccountNumber: z.string().nullable(),
      bankAccountHolder: z.string().nullable(),
      requestedAt: instant,
      paidAt: instant.nullable(),
    }),
  ),
  actions: z.array(
    z.object({
      ...where,
      action: z.string(),
      result: z.string(),
      reason: z.string().nullable(),
      createdAt: instant,
    }),
  ),
});

export const exportOutput = z.object({
  exportedAt: instant,
  page: z.int(),
  /** Whether a list goes on; what is no list is the same on every page. */
  hasNext: z.boolean(),
  account,
  /** What they do not want to be told by which channel, as `push.coupon`, and when not; null for the defaults. */
  notificationPreferences: z
    .object({
      muted: z.array(z.string()),
      quiet: z.boolean(),
      quietFrom: z.string(),
      quietUntil: z.string(),
      updatedAt: instant,
    })
    .nullable(),
  business: business.nullable(),
  ...lists.shape,
});
