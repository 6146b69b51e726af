import type { Db } from "@buzz/db";
import { userCoupons } from "@buzz/db/schema";
import { account, post } from "@buzz/ledger";
import { inArray } from "drizzle-orm";
import type { Context } from "../kernel/context.js";
import { newId } from "../kernel/ids.js";

type Coupon = typeof userCoupons.$inferSelect;

/** Expires coupons that the transaction holds locked; what was reserved for them returns to their budgets. */
export async function endCoupons(ctx: Context, tx: Db, held: Coupon[]): Promise<void> {
  if (held.length === 0) return;
  const ids = held.map(({ id }) => id);
  await tx.update(userCoupons).set({ status: "expired" }).where(inArray(userCoupons.id, ids));
  await post(tx, { id: newId(), at: ctx.clock(), transfers: held.map(releaseOf) });
}

function releaseOf(coupon: Coupon) {
  const source = {
    month: coupon.budgetMonth,
    category: coupon.budgetCategory,
    shard: coupon.budgetShard,
  };
  return {
    debit: account.reserved(source),
    credit: account.budget(source),
    amount: coupon.reservedAmount,
    reason: "coupon.expire",
    refType: "user_coupon",
    refId: coupon.id,
  };
}
