import { z } from "zod";
import { password } from "../auth/schemas.js";
import { instant } from "../kernel/schemas.js";

export const bankAccount = z.object({
  bankName: z.string().trim().min(1).max(50),
  accountNumber: z.string().regex(/^[\d-]{6,30}$/),
  accountHolder: z.string().trim().min(1).max(100),
});

/** Without a password it takes a second factor proved in the last 10 minutes. */
export const changeInput = z.object({ bankAccount, password: password.optional() });

/** Account numbers masked; `change` waits for its time, null for none. */
export const bankAccountOutput = z.object({
  bankAccount: z.object({
    bankName: z.string().nullable(),
    accountNumber: z.string().nullable(),
    accountHolder: z.string().nullable(),
  }),
  change: z
    .object({
      bankName: z.string().nullable(),
      accountNumber: z.string().nullable(),
      accountHolder: z.string().nullable(),
      requestedAt: instant,
      effectiveAt: instant,
    })
    .nullable(),
});
