import { z } from "zod";
import { day, instant, uuid, won } from "../kernel/schemas.js";

export const profileOutput = z.object({
  id: uuid,
  email: z.string(),
  name: z.string(),
  phone: z.string().nullable(),
  avatarUrl: z.string().nullable(),
  role: z.enum(["user", "business", "admin"]),
  birthDate: day.nullable(),
  gender: z.enum(["male", "female", "other"]).nullable(),
  university: z.string().nullable(),
  referralCode: z.string().nullable(),
  marketingAgree: z.boolean(),
  mileage: z.object({ balance: won, totalEarned: won, totalUsed: won }),
  coupons: z.object({ active: z.int() }),
  referrals: z.object({ total: z.int() }),
  createdAt: instant,
});
