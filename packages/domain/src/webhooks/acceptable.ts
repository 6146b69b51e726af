import type { Context } from "../kernel/context.js";
import { AppError } from "../kernel/errors.js";

/** @throws VALIDATION_002 for an address that is not public, or not https on its usual port. */
export async function refuseUnacceptable(ctx: Context, url: string): Promise<void> {
  if (await ctx.publicCaller.accepts(url)) return;
  throw new AppError("VALIDATION_002", [
    { field: "url", message: "https at a public address, on port 443" },
  ]);
}
