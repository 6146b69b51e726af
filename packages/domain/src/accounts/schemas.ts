import { z } from "zod";
import { password } from "../auth/schemas.js";
import { pageInput, pageOf } from "../kernel/paging.js";
import { day, email, instant, mobile, personName, reason, uuid, won } from "../kernel/schemas.js";

const role = z.enum(["user", "business", "admin"]);
const businessStatus = z.enum(["pending", "approved", "suspended", "rejected"]);
const stats = z.object({ totalReferrals: z.int(), totalMileage: won, totalCouponsUsed: z.int() });

/** `inactive` is another word for suspended; `deactivated` accounts were given up. */
const statusFilter = z
  .enum(["active", "suspended", "inactive", "deactivated"])
  .transform((value) => (value === "inactive" ? "suspended" : value));

export const listInput = pageInput.extend({
  role: role.optional(),
  status: statusFilter.optional(),
  search: z.string().trim().max(100).optional(),
  sortBy: z
    .enum(["created_at", "name", "email", "login_count", "last_login_at"])
    .default("created_at"),
  sortOrder: z.enum(["asc", "desc"]).default("desc"),
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
});

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
