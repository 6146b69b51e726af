import type { Setup } from "../kernel/context.js";
import { mustChange } from "./must-change.js";

type Account = Parameters<typeof mustChange>[1] & { twoFactorEnabledAt: Date | null };

/** What an account must still do (rules §2): change its password, then, for operators, set up a second factor. */
export function setupRequiredOf(now: Date, account: Account): { setupRequired?: Setup } {
  if (mustChange(now, account)) return { setupRequired: "password" };
  const unprotected = account.role === "admin" && account.twoFactorEnabledAt === null;
  return unprotected ? { setupRequired: "2fa" } : {};
}
