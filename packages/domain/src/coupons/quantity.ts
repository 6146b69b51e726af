import type { Db } from "@buzz/db";
import { couponCounters, coupons } from "@buzz/db/schema";
import { SHARDS } from "@buzz/ledger";
import { and, eq, gte, isNotNull, sql } from "drizzle-orm";
import { AppError } from "../kernel/errors.js";

/**
 * Takes `count` coupons from a template's quantity; false, and nothing taken, when fewer are left. Without a limit
 * there is nothing to take, and issues do not wait for one another: the shared lock only keeps operators from setting
 * a limit, or deleting the template, in the middle of an issue.
 *
 * @throws RESOURCE_001 the template is gone.
 */
export async function takeQuantity(tx: Db, templateId: string, count: number): Promise<boolean> {
  const [template] = await tx
    .select({ remaining: coupons.remainingQuantity })
    .from(coupons)
    .where(eq(coupons.id, templateId))
    .for("key share");
  if (template === undefined) throw new AppError("RESOURCE_001");
  if (template.remaining === null) return true;
  const taken = await tx
    .update(coupons)
    .set({ remainingQuantity: sql`${coupons.remainingQuantity} - ${count}` })
    .where(and(eq(coupons.id, templateId), gte(coupons.remainingQuantity, count)))
    .returning({ id: coupons.id });
  return taken.length > 0;
}

/** Gives back what was taken and not issued. */
export async function returnQuantity(tx: Db, templateId: string, count: number): Promise<void> {
  if (count === 0) return;
  await tx
    .update(coupons)
    .set({ remainingQuantity: sql`${coupons.remainingQuantity} + ${count}` })
    .where(and(eq(coupons.id, templateId), isNotNull(coupons.remainingQuantity)));
}

/**
 * The counter that is the connection's own while there are no more of them than counters. It stays locked until the
 * transaction ends: of 32 that took one at random, every third would wait.
 */
export const ownCounter = sql<number>`(pg_backend_pid() % ${SHARDS}::int)::smallint`;

/** Counts issues on one of the template's counters; readers sum them. */
export async function countIssued(tx: Db, templateId: string, count: number): Promise<void> {
  await tx
    .insert(couponCounters)
    .values({ couponId: templateId, shard: ownCounter, issuedCount: count })
    .onConflictDoUpdate({
      target: [couponCounters.couponId, couponCounters.shard],
      set: { issuedCount: sql`${couponCounters.issuedCount} + ${count}` },
    });
}
