import { backupCodes, passkeys, twoFactor } from "@buzz/db/schema";
import { and, eq, isNull } from "drizzle-orm";
import type { z } from "zod";
import type { SecondFactorContext } from "./context.js";
import type { statusOutput } from "./schemas.js";

/** What second factors the caller has. */
export async function secondFactorStatus(
  ctx: SecondFactorContext,
): Promise<z.output<typeof statusOutput>> {
  const { userId } = ctx.actor;
  const unused = and(
    eq(backupCodes.userId, userId),
    eq(backupCodes.pending, false),
    isNull(backupCodes.usedAt),
  );
  const [[row], held, left] = await Promise.all([
    ctx.db.select().from(twoFactor).where(eq(twoFactor.userId, userId)),
    ctx.db.$count(passkeys, eq(passkeys.userId, userId)),
    ctx.db.$count(backupCodes, unused),
  ]);
  return {
    enabledAt: row?.enabledAt ?? null,
    authenticator: row?.enabledAt != null && row.secret !== null,
    passkeys: held,
    backupCodesLeft: left,
  };
}
