import type { SignedActor } from "../kernel/context.js";
import { AppError } from "../kernel/errors.js";

/** @throws AUTH_009 while an account must change its password or set up its second factor before anything else. */
export function refuseUnfinished({ setupRequired }: SignedActor): void {
  if (setupRequired !== undefined) throw new AppError("AUTH_009", { required: setupRequired });
}
