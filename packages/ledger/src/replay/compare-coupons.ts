import type { Db } from "@buzz/db";
import { redemptions, userCoupons } from "@buzz/db/schema";
import { asc, gt, inArray } from "drizzle-orm";
import { type Difference, differences } from "./difference.js";
import { pages } from "./pages.js";
import { type Posted, transfersAbout } from "./transfers.js";

const PAGE = 2_000;

/** Where a coupon's reserve is another than its transfers set aside, or is held though the coupon is no longer live. */
export async function compareCoupons(db: Db): Promise<{ found: Difference[]; coupons: number }> {
  const found: Difference[] = [];
  let coupons = 0;
  for await (const page of readCoupons(db)) {
    const ids = page.map(({ id }) => id);
    const uses = await usesOf(db, ids);
    const useIds = [...uses.values()].flat();
    const own = await transfersAbout(db, "user_coupon", ids);
    const used = useIds.length === 0 ? [] : await transfersAbout(db, "redemption", useIds);
    const held = reservesOf([...own, ...used]);
    for (const { id, status, reserved } of page) {
      const about = [id, ...(uses.get(id) ?? [])];
      const rebuilt = about.reduce((sum, refId) => sum + (held.get(refId) ?? 0), 0);
      const stored = { reserved: status === "active" ? reserved : 0 };
      found.push(...differences("reserve of a coupon", id, stored, { reserved: rebuilt }));
    }
    coupons += page.length;
  }
  return { found, coupons };
}

type Coupon = { id: string; status: string; reserved: number };

const readCoupons = (db: Db) =>
  pages<Coupon>((after) =>
    db
      .select({
        id: userCoupons.id,
        status: userCoupons.status,
        reserved: userCoupons.reservedAmount,
      })
      .from(userCoupons)
      .where(after && gt(userCoupons.id, after.id))
      .orderBy(asc(userCoupons.id))
      .limit(PAGE),
  );

/** The uses of coupons, by coupon: one that stands, besides those that were undone. */
async function usesOf(db: Db, couponIds: string[]): Promise<Map<string, string[]>> {
  const rows = await db
    .select({ id: redemptions.id, couponId: redemptions.userCouponId })
    .from(redemptions)
    .where(inArray(redemptions.userCouponId, couponIds));
  const uses = new Map<string, string[]>();
  for (const { id, couponId } of rows)
    if (couponId !== null) uses.set(couponId, [...(uses.get(couponId) ?? []), id]);
  return uses;
}

/** What transfers leave in reserve, by what they refer to. */
function reservesOf(transfers: readonly Posted[]): Map<string, number> {
  const reserves = new Map<string, number>();
  for (const { debit, credit, amount, refId } of transfers) {
    const into = credit.startsWith("reserved/") ? amount : 0;
    const outOf = debit.startsWith("reserved/") ? amount : 0;
    reserves.set(refId, (reserves.get(refId) ?? 0) + into - outOf);
  }
  return reserves;
}
