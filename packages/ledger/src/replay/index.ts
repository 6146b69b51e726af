import type { Db } from "@buzz/db";
import { inSnapshot } from "../in-snapshot.js";
import { type Balances, compareBalances, postAll } from "./balances.js";
import { compareBudgets, fundAll } from "./compare-budgets.js";
import { compareCoupons } from "./compare-coupons.js";
import { comparePoints } from "./compare-points.js";
import { compareSettlements } from "./compare-settlements.js";
import { compareUses } from "./compare-uses.js";
import type { Difference } from "./difference.js";
import { everyTransfer } from "./transfers.js";

/** How much was rebuilt. */
export type Rebuilt = Record<
  "transfers" | "accounts" | "users" | "coupons" | "uses" | "settlements",
  number
>;

/**
 * Rebuilds every balance, budget, points statement, lot, coupon reserve, use and settlement from the transfers alone, in
 * one read-only snapshot of a live database, and compares them with what is stored. Of a lot, its end is taken as it is
 * stored: no transfer bears it. Only differences are returned; none means that everything follows from the transfers.
 */
export async function replayLedger(
  db: Db,
): Promise<{ rebuilt: Rebuilt; differences: Difference[] }> {
  return inSnapshot(db, async (tx) => {
    const balances: Balances = new Map();
    const funded: Balances = new Map();
    let transfers = 0;
    for await (const page of everyTransfer(tx)) {
      postAll(balances, page);
      fundAll(funded, page);
      transfers += page.length;
    }
    const points = await comparePoints(tx);
    const coupons = await compareCoupons(tx);
    const uses = await compareUses(tx);
    const settlements = await compareSettlements(tx);
    return {
      rebuilt: {
        transfers,
        accounts: balances.size,
        users: points.users,
        coupons: coupons.coupons,
        uses: uses.uses,
        settlements: settlements.settlements,
      },
      differences: [
        ...(await compareBalances(tx, balances)),
        ...(await compareBudgets(tx, { balances, funded, unspent: points.unspent })),
        ...points.found,
        ...coupons.found,
        ...uses.found,
        ...settlements.found,
      ],
    };
  });
}
