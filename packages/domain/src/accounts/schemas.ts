import { z } from "zod";
import { password } from "../auth/schemas.js";
import { pageInput, pageOf, sortOrder } from "../kernel/paging.js";
import {
  byId,
  day,
  email,
  instant,
  mobile,
  personName,
  reason,
  uuid,
  won,
} from "../kernel/schemas.js";

const role = z.enum(["user", "business", "admin"]);
const businessStatus = z.enum(["pending", "approved", "suspended", "rejected"]);
const stats = z.object({ totalReferrals: z.int(), totalMileage: won, totalCouponsUsed: z.int() });

/** `inactive` is another word for suspended; `deactivated` accounts were given up. */
const statusFilter = z
  .enum(["active", "suspended", "inactive", "deactivated"])
  .transform((value) => (value === "inactive" ? "suspended" : value));

/** Whether names, e-mails and phones of users and owners come masked. */
const masked = z.boolean().default(false);

export const listInput = pageInput.extend({
  masked,
  role: role.optional(),
  /** Accounts of this role are left out. */
  withoutRole: role.optional(),
  status: statusFilter.optional(),
  search: z.string().trim().max(100).optional(),
  sortBy: z
    .enum(["created_at", "name", "email", "login_count", "last_login_at"])
    .default("created_at"),
  sortOrder: sortOrder.default("desc"),
});

const listed = z.object({
  id: uuid,
  email: z.string(),
  name: z.string(),
  phone: z.string().nullable(),
  role,
  authProvider: z.enum(["password", "google", "kakao"]),
  isActive: z.boolean(),
  status: z.enum(["active", "suspended", "deactivated"]),
  loginCount: z.int(),
  lastLoginAt: instant.nullable(),
  createdAt: instant,
  referralCode: z.string().nullable(),
  university: z.string().nullable(),
  businessName: z.string().nullable(),
  businessStatus: businessStatus.nullable(),
});

export const listOutput = pageOf(listed.extend({ stats }));

export const account = listed.extend({ notes: z.string().nullable() });

export const getInput = byId.extend({ masked });

/** How somebody gets in: the state of their credentials and sessions. */
const access = z.object({
  hasPassword: z.boolean(),
  passwordChangedAt: instant,
  mustChangePassword: z.boolean(),
  temporaryPasswordExpiresAt: instant.nullable(),
  secondFactor: z.boolean(),
  /** Null unless failed attempts have locked the account. */
  lockedUntil: instant.nullable(),
  openSessions: z.int(),
  /** Whether everything personal is gone for good. */
  erased: z.boolean(),
});

export const getOutput = z.object({
  user: account,
  profile: z.object({
    referralCode: z.string().nullable(),
    referrerId: uuid.nullable(),
    university: z.string().nullable(),
    gender: z.enum(["male", "female", "other"]).nullable(),
    birthDate: day.nullable(),
    marketingAgree: z.boolean(),
  }),
  stats,
  access,
});

export const revealInput = byId.extend({ reason });
export const revealOutput = z.object({
  userId: uuid,
  name: z.string(),
  email: z.string(),
  phone: z.string().nullable(),
  birthDate: day.nullable(),
});

export const endSessionsInput = byId.extend({ reason });
export const endSessionsOutput = z.object({ userId: uuid, ended: z.int() });

export const updateInput = z.object({
  id: uuid,
  name: personName.optional(),
  email: email.optional(),
  phone: mobile.optional(),
  role: z.enum(["user", "business"]).optional(),
  isActive: z.boolean().optional(),
  businessStatus: businessStatus.optional(),
  notes: z.string().trim().max(1000).optional(),
});

export const removeInput = z.object({
  id: uuid,
  permanent: z.boolean().default(false),
  reason: reason.optional(),
});
export const removeOutput = z.object({
  userId: uuid,
  action: z.enum(["deactivated", "deleted"]),
});

/** `isActive` says the same as `status`. */
export const setStatusInput = z
  .object({
    id: uuid,
    status: z.enum(["active", "suspended"]).optional(),
    isActive: z.boolean().optional(),
    reason: z.string().trim().max(500).optional(),
  })
  .refine(({ status, isActive }) => status !== undefined || isActive !== undefined, {
    path: ["status"],
    params: { missing: true },
  })
  .transform(({ isActive, status, ...rest }) => ({
    ...rest,
    status: status ?? (isActive ? ("active" as const) : ("suspended" as const)),
  }));

export const resetPasswordInput = z.object({
  id: uuid,
  temporaryPassword: password,
  requirePasswordChange: z.boolean().default(true),
});
export const resetPasswordOutput = z.object({ userId: uuid, requirePasswordChange: z.boolean() });

export { activityInput, activityOutput } from "./activity-schemas.js";
