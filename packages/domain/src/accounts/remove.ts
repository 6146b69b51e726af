import type { Db } from "@buzz/db";
import { users } from "@buzz/db/schema";
import { lockMileage } from "@buzz/ledger";
import { eq } from "drizzle-orm";
import type { z } from "zod";
import { revokeSessions } from "../auth/sessions.js";
import { sweepErasedFiles } from "../files/erase-files.js";
import { recordAudit } from "../kernel/audit.js";
import type { AdminContext } from "../kernel/context.js";
import { refuseUnpaid } from "../settlements/refuse-unpaid.js";
import { eraseAccount } from "./erase.js";
import { lockAccount, refuseOperators } from "./lock.js";
import { moveOwnShop } from "./move-own-shop.js";
import { releaseCoupons } from "./release-coupons.js";
import type { removeInput, removeOutput } from "./schemas.js";

type Input = z.output<typeof removeInput>;

/**
 * Deactivates an account: its sessions end, its shop is suspended, its unused coupons expire and their reserves
 * return to the budgets. `permanent` also takes its points and everything personal from it. Money records stay.
 * Again, it does what is left to do.
 *
 * @throws AUTH_003 an operator's account. RESOURCE_001 unknown. RESOURCE_003 erasing an owner who is owed money.
 */
export async function removeAccount(
  ctx: AdminContext,
  input: Input,
): Promise<z.output<typeof removeOutput>> {
  const { id, permanent } = input;
  const ended = await ctx.db.transaction((tx) => deactivate(ctx, tx, input));
  ended.forEach(ctx.authenticator.forget);
  if (permanent) await sweepErasedFiles(ctx);
  return { userId: id, action: permanent ? "deleted" : "deactivated" };
}

async function deactivate(
  ctx: AdminContext,
  tx: Db,
  { id, permanent, reason }: Input,
): Promise<string[]> {
  await lockMileage(tx, [id]);
  const target = await lockAccount(tx, id);
  refuseOperators(target);
  const erases = permanent && target.anonymisedAt === null;
  if (target.status === "deactivated" && !erases) return [];
  if (erases) await refuseUnpaid(tx, id);
  const ended = await revokeSessions(ctx, tx, { userId: id, reason: "deactivated" });
  const givenBack = erases ? await eraseAccount(ctx, tx, target) : await close(ctx, tx, id, reason);
  await recordAudit(ctx, tx, {
    action: permanent ? "user.delete" : "user.deactivate",
    entityType: "user",
    entityId: id,
    oldValues: { status: target.status },
    newValues: { status: "deactivated", ...givenBack },
    reason,
  });
  return ended;
}

async function close(ctx: AdminContext, tx: Db, id: string, reason: string | undefined) {
  const expiredCoupons = await releaseCoupons(ctx, tx, id);
  await moveOwnShop(ctx, tx, id, { status: "suspended", reason });
  await tx.update(users).set({ status: "deactivated" }).where(eq(users.id, id));
  return { expiredCoupons };
}
