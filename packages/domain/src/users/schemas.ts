import { z } from "zod";
import { day, instant, mobile, personName, uploadedFile, uuid, won } from "../kernel/schemas.js";

const gender = z.enum(["male", "female", "other"]);

/** An image of ours, or one elsewhere that a browser may load over TLS. */
const imageUrl = z
  .string()
  .max(500)
  .refine((value) => uploadedFile.safeParse(value).success || isHttps(value), {
    error: "an image of /uploads, or an https address",
  });

const isHttps = (value: string) => URL.canParse(value) && new URL(value).protocol === "https:";

export const updateProfileInput = z.object({
  name: personName.optional(),
  phone: mobile.optional(),
  avatarUrl: imageUrl.optional(),
  birthDate: day.refine((value) => value >= "1900-01-01", { error: "before 1900" }).optional(),
  gender: gender.optional(),
  university: z
    .string()
    .trim()
    .max(100)
    .transform((value) => (value === "" ? null : value))
    .optional(),
  marketingAgree: z.boolean().optional(),
});

export const deleteAccountInput = z.object({
  password: z.string().min(1).max(200).optional(),
  reason: z.string().trim().max(500).optional(),
});

export const profileOutput = z.object({
  id: uuid,
  email: z.string(),
  name: z.string(),
  phone: z.string().nullable(),
  avatarUrl: z.string().nullable(),
  role: z.enum(["user", "business", "admin"]),
  birthDate: day.nullable(),
  gender: gender.nullable(),
  university: z.string().nullable(),
  referralCode: z.string().nullable(),
  marketingAgree: z.boolean(),
  mileage: z.object({ balance: won, totalEarned: won, totalUsed: won }),
  coupons: z.object({ active: z.int() }),
  referrals: z.object({ total: z.int() }),
  createdAt: instant,
});

export { exportInput, exportOutput } from "./export-schemas.js";
