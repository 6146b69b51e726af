import type { Db } from "@buzz/db";
import { account, type Drawn, post, SHARDS, type Transfer } from "@buzz/ledger";
import { type CouponGrant, couponRow } from "../coupons/issue.js";
import { newId } from "../kernel/ids.js";
import { chunksOf } from "./chunks.js";

/** A coupon that is paid for and not yet in its user's hand. */
export type Reserved = ReturnType<typeof couponRow>;

/**
 * Reserves a coupon's cost in won for each user, out of funds that were drawn for all of them. The coupons are spread
 * over the shards of the budget, so that their uses will not meet.
 */
export async function reserve(
  tx: Db,
  { grant, userIds, funds }: { grant: CouponGrant; userIds: string[]; funds: Drawn },
): Promise<Reserved[]> {
  const { source } = funds;
  const coupons = userIds.map((userId, index) =>
    couponRow(
      userId,
      { ...grant, userCouponId: newId() },
      { ...source, shard: (source.shard + index) % SHARDS },
    ),
  );
  const grants = coupons.map((coupon) => ({
    credit: reservedFor(coupon),
    amount: coupon.reservedAmount,
    reason: "coupon.issue",
    ...referenceTo(coupon),
  }));
  await postAll(tx, grant.issuedAt, funds.pay(grants));
  return coupons;
}

/** Gives back what was reserved for coupons that were not issued; to a part of the budget that the draw has locked. */
export async function giveBack(tx: Db, coupons: Reserved[], { source }: Drawn): Promise<void> {
  const [first] = coupons;
  if (first === undefined) return;
  const releases = coupons.map((coupon) => ({
    debit: reservedFor(coupon),
    credit: account.budget(source),
    amount: coupon.reservedAmount,
    reason: "coupon.release",
    ...referenceTo(coupon),
  }));
  await postAll(tx, first.issuedAt, releases);
}

const reservedFor = ({
  budgetMonth: month,
  budgetCategory: category,
  budgetShard: shard,
}: Reserved) => account.reserved({ month, category, shard });

const referenceTo = ({ id }: Reserved) => ({ refType: "user_coupon", refId: id });

async function postAll(tx: Db, at: Date, transfers: Transfer[]): Promise<void> {
  const id = newId();
  for (const part of chunksOf(transfers)) await post(tx, { id, at, transfers: part });
}
