import type { z } from "zod";
import type { SecondFactorContext } from "../two-factor/context.js";
import { readPasskeys } from "./read.js";
import type { passkeysOutput } from "./schemas.js";

/** The caller's passkeys, the oldest first. */
export const listPasskeys = (ctx: SecondFactorContext): Promise<z.output<typeof passkeysOutput>> =>
  readPasskeys(ctx.db, ctx.actor.userId);
