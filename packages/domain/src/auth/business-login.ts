import type { z } from "zod";
import type { Context } from "../kernel/context.js";
import { AppError } from "../kernel/errors.js";
import { askSecondFactor, prove } from "./login.js";
import type { businessLoginInput, businessLoginOutput } from "./schemas.js";

/**
 * Signs a shop owner in.
 *
 * @throws what `login` with type business throws. BUSINESS_001 when the owner has no shop.
 */
export async function businessLogin(
  ctx: Context,
  input: z.output<typeof businessLoginInput>,
): Promise<z.output<typeof businessLoginOutput>> {
  const account = await prove(ctx, { ...input, type: "business" });
  const { business } = account;
  if (business === null) throw new AppError("BUSINESS_001");
  const answer = await askSecondFactor(ctx, account);
  return "requires2FA" in answer ? answer : { ...answer, business };
}
