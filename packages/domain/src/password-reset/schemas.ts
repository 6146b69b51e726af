import { z } from "zod";
import { password } from "../auth/schemas.js";
import { email } from "../kernel/schemas.js";

/** An account is named by e-mail or, for shops, by registration number. */
export const requestResetInput = z
  .object({ email: email.optional(), businessNumber: z.string().max(20).optional() })
  .refine((input) => input.email !== undefined || input.businessNumber !== undefined, {
    path: ["email"],
    params: { missing: true },
  });

export const resetInput = z.object({ token: z.string().min(1).max(200), newPassword: password });
