import type { Db } from "@buzz/db";
import { redemptions, userCoupons } from "@buzz/db/schema";
import { asc, eq, gt } from "drizzle-orm";
import { type Difference, differences } from "./difference.js";
import { pages } from "./pages.js";
import { type Posted, transfersAbout } from "./transfers.js";

const PAGE = 2_000;

/** Where a coupon's reserve is another than its transfers set aside, or is held though the coupon is no longer live. */
export async function compareCoupons(db: Db): Promise<{ found: Difference[]; coupons: number }> {
  const found: Difference[] = [];
  let coupons = 0;
  for await (const page of readCoupons(db)) {
    const uses = page.flatMap(({ useId }) => useId ?? []);
    const own = await transfersAbout(
      db,
      "user_coupon",
      page.map(({ id }) => id),
    );
    const used = uses.length === 0 ? [] : await transfersAbout(db, "redemption", uses);
    const held = reservesOf([...own, ...used]);
    for (const { id, useId, status, reserved } of page) {
      const rebuilt = (held.get(id) ?? 0) + (held.get(useId ?? "") ?? 0);
      const stored = { reserved: status === "active" ? reserved : 0 };
      found.push(...differences("reserve of a coupon", id, stored, { reserved: rebuilt }));
    }
    coupons += page.length;
  }
  return { found, coupons };
}

type Coupon = { id: string; status: string; reserved: number; useId: string | null };

const readCoupons = (db: Db) =>
  pages<Coupon>((after) =>
    db
      .select({
        id: userCoupons.id,
        status: userCoupons.status,
        reserved: userCoupons.reservedAmount,
        useId: redemptions.id,
      })
      .from(userCoupons)
      .leftJoin(redemptions, eq(redemptions.userCouponId, userCoupons.id))
      .where(after && gt(userCoupons.id, after.id))
      .orderBy(asc(userCoupons.id))
      .limit(PAGE),
  );

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
