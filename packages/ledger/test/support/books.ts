import type { Db } from "@buzz/db";
import { type SQL, sql } from "drizzle-orm";
import { expect } from "vitest";
import { at, openNewMonth } from "./ledger.js";
import { createHolder, createShop, earn } from "./people.js";
import { issue, redeem, settle, usePoints } from "./uses.js";

/** Books in which everything has happened once: grants, uses of both kinds, a settlement approved. */
export async function keepBooks(db: Db) {
  const month = await openNewMonth(db, { coupon: 1_000_000, settlement: 100_000 });
  const userId = await createHolder(db);
  const otherId = await createHolder(db);
  const businessId = await createShop(db);
  const expiresAt = new Date(at.getTime() + 86_400_000);
  const lotId = await earn(db, userId, { month, amount: 5_000, expiresAt });
  await earn(db, otherId, { month, amount: 700, expiresAt });
  const live = await issue(db, { userId, slug: "visitor", month });
  const used = await issue(db, { userId, slug: "referee", month });
  const couponUse = await redeem(db, used, { userId, businessId, share: 3_000 });
  const settlementId = await settle(db, {
    businessId,
    useIds: [couponUse],
    amount: 3_000,
    month,
  });
  const pointsUse = await usePoints(db, { userId, businessId, amount: 1_200 });
  return {
    month,
    userId,
    otherId,
    businessId,
    lotId,
    live,
    used,
    couponUse,
    settlementId,
    pointsUse,
  };
}

/** Does damage with triggers and foreign keys switched off, looks, and takes it back. */
export async function whileDamaged<T>(
  db: Db,
  damage: SQL[],
  look: (tx: Db) => Promise<T[]>,
): Promise<T[]> {
  const found: T[] = [];
  const rolledBack = db.transaction(async (tx) => {
    await tx.execute(sql`set local session_replication_role = replica`);
    for (const statement of damage) await tx.execute(statement);
    found.push(...(await look(tx)));
    tx.rollback();
  });
  await expect(rolledBack).rejects.toThrow("Rollback");
  return found;
}
