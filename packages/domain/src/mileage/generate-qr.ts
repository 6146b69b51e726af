import { mileageAccounts, qrCodes } from "@buzz/db/schema";
import { eq } from "drizzle-orm";
import type { z } from "zod";
import { refuseStopped, stoppedAt } from "../budget/switches.js";
import type { UserContext } from "../kernel/context.js";
import { AppError } from "../kernel/errors.js";
import { newQrCode, qrImageOf } from "../redemption/qr.js";
import type { mileageQrOutput } from "./schemas.js";

/**
 * A fresh QR code for the caller's points; it carries no amount.
 *
 * @throws MILEAGE_001 when there are none; BUDGET_002 while the use of points is stopped.
 */
export async function generateMileageQr(
  ctx: UserContext,
): Promise<z.output<typeof mileageQrOutput>> {
  const { qr_code_ttl_seconds: ttl } = await ctx.settings();
  const now = ctx.clock();
  const expiresAt = new Date(now.getTime() + ttl * 1000);
  const { userId } = ctx.actor;
  const [account] = await ctx.db
    .select({ balance: mileageAccounts.balance, stopped: stoppedAt(now.toISOString()) })
    .from(mileageAccounts)
    .where(eq(mileageAccounts.userId, userId));
  if (account === undefined || account.balance === 0) throw new AppError("MILEAGE_001");
  refuseStopped(account.stopped, "mileage_use");
  const { balance } = account;
  const { code, hash } = newQrCode("mileage");
  await ctx.db
    .insert(qrCodes)
    .values({ hash, purpose: "mileage", userId, createdAt: now, expiresAt });
  return { qrCode: code, qrImage: await qrImageOf(code), balance, expiresIn: ttl, expiresAt };
}
