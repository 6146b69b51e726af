import type { Db } from "@buzz/db";
import { ledgerAccounts, ledgerTransfers } from "@buzz/db/schema";
import { and, eq } from "drizzle-orm";
import { account, type BudgetSource } from "./accounts.js";
import { drawUpTo } from "./draw.js";
import type { Transfer } from "./post.js";

/** A use that is taken back. */
export type ReversedUse = {
  redemptionId: string;
  businessId: string;
  /** In a settlement already: the shop keeps what it was credited and owes it back. */
  claimed: boolean;
};

/**
 * What happens when a use of points is taken back; each transfer names the one that it takes back. Who gives the
 * points back to their lots is `refundMileage`.
 */
export async function reversePointsUse(tx: Db, use: ReversedUse): Promise<Transfer[]> {
  await openClawback(tx, use);
  return [mirror(await transferOf(tx, use, "mileage.use"), { debit: creditorOf(use) })];
}

/**
 * What happens when a use of a coupon is taken back. The coupon's reserve is set aside again on its own budget: the
 * share comes back from the shop, the rest from the budget that it was released to. `ends`: it may not be used again,
 * so that nothing stays reserved. The caller posts the transfers.
 *
 * @returns the reserve in won. It is smaller than the use's was only when that budget has promised the rest to others
 * and holds no more, never smaller than the share; 0 when the coupon ends.
 */
export async function reverseCouponUse(
  tx: Db,
  use: ReversedUse & { source: BudgetSource; share: number; reserved: number; ends: boolean },
): Promise<{ reserved: number; transfers: Transfer[] }> {
  const { source, share } = use;
  await openClawback(tx, use);
  // Uses at this shop lock its account before a budget's; so must this.
  await tx
    .select({ id: ledgerAccounts.id })
    .from(ledgerAccounts)
    .where(eq(ledgerAccounts.id, account.business(use.businessId)))
    .for("update");
  const fromShop =
    share === 0
      ? []
      : [mirror(await transferOf(tx, use, "coupon.redeem"), { debit: creditorOf(use) })];
  if (use.ends) return { reserved: 0, transfers: [...fromShop, released(use)] };

  const rest = use.reserved - share;
  const pieces = await drawUpTo(tx, source, rest);
  const fromBudget =
    pieces.length === 0
      ? []
      : setAside(await transferOf(tx, use, "coupon.release"), source, pieces);
  const regained = pieces.reduce((sum, { amount }) => sum + amount, 0);
  return { reserved: share + regained, transfers: [...fromShop, ...fromBudget] };
}

type Posted = Transfer & { id: number };

/** The first piece names the release that it takes back: that can be named once. */
const setAside = (
  release: Posted,
  source: BudgetSource,
  pieces: { shard: number; amount: number }[],
) =>
  pieces.map(({ shard, amount }, index): Transfer => {
    const debit = account.budget({ ...source, shard });
    const { reverses, ...transfer } = mirror(release, { debit, amount });
    return index === 0 ? { ...transfer, reverses: release.id } : transfer;
  });

const released = ({
  redemptionId,
  source,
  share,
}: {
  redemptionId: string;
  source: BudgetSource;
  share: number;
}): Transfer => ({
  debit: account.reserved(source),
  credit: account.budget(source),
  amount: share,
  reason: "coupon.expire",
  refType: "redemption",
  refId: redemptionId,
});

const creditorOf = ({ businessId, claimed }: ReversedUse) =>
  claimed ? account.clawback(businessId) : account.business(businessId);

const mirror = ({ id, ...posted }: Posted, change: Partial<Transfer>): Transfer => ({
  ...posted,
  debit: posted.credit,
  credit: posted.debit,
  reason: `${posted.reason}.reverse`,
  reverses: id,
  ...change,
});

async function transferOf(tx: Db, use: ReversedUse, reason: string): Promise<Posted> {
  const [posted] = await tx
    .select({
      id: ledgerTransfers.id,
      debit: ledgerTransfers.debit,
      credit: ledgerTransfers.credit,
      amount: ledgerTransfers.amount,
      reason: ledgerTransfers.reason,
      refType: ledgerTransfers.refType,
      refId: ledgerTransfers.refId,
    })
    .from(ledgerTransfers)
    .where(
      and(
        eq(ledgerTransfers.refType, "redemption"),
        eq(ledgerTransfers.refId, use.redemptionId),
        eq(ledgerTransfers.reason, reason),
      ),
    );
  if (posted === undefined) throw new Error(`${use.redemptionId} has no ${reason}`);
  return posted;
}

async function openClawback(tx: Db, { businessId, claimed }: ReversedUse): Promise<void> {
  if (!claimed) return;
  await tx
    .insert(ledgerAccounts)
    .values({ id: account.clawback(businessId), kind: "clawback" })
    .onConflictDoNothing();
}
