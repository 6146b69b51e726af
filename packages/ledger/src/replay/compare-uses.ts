import type { Db } from "@buzz/db";
import { redemptions } from "@buzz/db/schema";
import { asc, gt, sql } from "drizzle-orm";
import { type Difference, differences } from "./difference.js";
import { pages } from "./pages.js";
import { type Posted, transfersAbout } from "./transfers.js";

const PAGE = 2_000;

/** Where a use of a coupon or of points credits another shop or amount than its transfers do. */
export async function compareUses(db: Db): Promise<{ found: Difference[]; uses: number }> {
  const found: Difference[] = [];
  let uses = 0;
  for await (const page of readUses(db)) {
    const ids = page.map(({ id }) => id);
    const credited = creditsOf(await transfersAbout(db, "redemption", ids));
    for (const { id, ...stored } of page)
      found.push(...differences("use", id, stored, credited.get(id) ?? unbacked(stored)));
    uses += page.length;
  }
  return { found, uses };
}

/** `owed`: what of the share the shop is credited still; a use that a settlement claimed stays credited. */
type Use = { businessId: string; shareAmount: number; owed: number };

const readUses = (db: Db) =>
  pages<Use & { id: string }>((after) =>
    db
      .select({
        id: redemptions.id,
        businessId: redemptions.businessId,
        shareAmount: redemptions.shareAmount,
        owed: sql`case when ${redemptions.owed} then ${redemptions.shareAmount} else 0 end`.mapWith(
          Number,
        ),
      })
      .from(redemptions)
      .where(after && gt(redemptions.id, after.id))
      .orderBy(asc(redemptions.id))
      .limit(PAGE),
  );

function creditsOf(transfers: readonly Posted[]): Map<string, Use> {
  const credits = new Map<string, Use>();
  for (const { debit, credit, amount, refId, reverses } of transfers) {
    const [kind, businessId] = credit.split("/");
    if (kind === "business" && businessId !== undefined && reverses === null)
      credits.set(refId, { businessId, shareAmount: amount, owed: amount });
    const credited = credits.get(refId);
    if (credited !== undefined && debit.startsWith("business/")) credited.owed -= amount;
  }
  return credits;
}

/** A share of nothing moves nothing: such a use leaves no transfer to a shop. */
const unbacked = ({ businessId }: Use): Use => ({ businessId, shareAmount: 0, owed: 0 });
