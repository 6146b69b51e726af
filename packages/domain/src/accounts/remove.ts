import type { Db } from "@buzz/db";
import { users } from "@buzz/db/schema";
import { lockMileage } from "@buzz/ledger";
import { eq } from "drizzle-orm";
import type { z } from "zod";
import { revokeSessions } from "../auth/sessions.js";
import { recordAudit } from "../kernel/audit.js";
import type { AdminContext } from "../kernel/context.js";
import { anonymise } from "./anonymise.js";
import { lockAccount, refuseOperators } from "./lock.js";
import { moveOwnShop } from "./move-own-shop.js";
import { releaseCoupons } from "./release-coupons.js";
import type { removeInput, removeOutput } from "./schemas.js";

type Input = z.output<typeof removeInput>;

/**
 * Deactivates an account: its sessions end, its shop is suspended, its unused coupons expire and their reserves
 * return to the budgets. `permanent` also takes everything personal from it. Money records stay. Again, it does
 * what is left to do.
 *
 * @throws AUTH_003 an operator's account. RESOURCE_001 unknown.
 */
export async function removeAccount(
  ctx: AdminContext,
  input: Input,
): Promise<z.output<typeof removeOutput>> {
  const { id, permanent } = input;
  const ended = await ctx.db.transaction((tx) => deactivate(ctx, tx, input));
  ended.forEach(ctx.authenticator.forget);
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
  const expiredCoupons = await releaseCoupons(ctx, tx, id);
  await moveOwnShop(ctx, tx, id, { status: "suspended", reason });
  await tx.update(users).set({ status: "deactivated" }).where(eq(users.id, id));
  const ended = await revokeSessions(ctx, tx, { userId: id, reason: "deactivated" });
  if (erases) await anonymise(tx, id, ctx.clock());
  await recordAudit(ctx, tx, {
    action: permanent ? "user.delete" : "user.deactivate",
    entityType: "user",
    entityId: id,
    oldValues: { status: target.status },
    newValues: { status: "deactivated", expiredCoupons },
    reason,
  });
  return ended;
}
