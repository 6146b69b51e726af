import type { Db } from "@buzz/db";
import { ledgerAccounts } from "@buzz/db/schema";
import { and, eq, sql } from "drizzle-orm";
import {
  account,
  type BudgetCategory,
  type BudgetSource,
  type GrantCategory,
  type Month,
} from "./accounts.js";
import { lockParts, lockUpTo, type Parts, type Piece } from "./parts.js";
import type { Transfer } from "./post.js";

type Grant = Omit<Transfer, "debit">;

/** Funds set aside by `draw`. `pay` spreads them over what they are for; together exactly the drawn amount. */
export type Drawn = { source: BudgetSource; pay(grants: Grant[]): Transfer[] };

/**
 * Locks funds of a month's category for a grant. The lock is held until the transaction ends, and the
 * amount must be posted in it; a transaction draws once. Refuses only when all parts of the budget together
 * hold too little.
 *
 * @returns `exceeded` when the budget cannot bear the amount, `not-open` when the month has no budget yet.
 */
export async function draw(
  tx: Db,
  { month, category, amount }: { month: Month; category: GrantCategory; amount: number },
  startShard: number,
): Promise<Drawn | "exceeded" | "not-open"> {
  const pieces = await lockParts(tx, partsOf({ month, category }), amount, startShard);
  if (typeof pieces === "string") return pieces;
  return drawn({ month, category, shard: pieces[0]?.shard ?? startShard }, pieces);
}

/**
 * Locks what a promise had given back, so that it can be set aside for it once more: of its own part, else of all parts
 * of that budget. Others may have been promised some of it meanwhile.
 *
 * @returns where it was found: the amount in all, or less when the budget holds no more.
 */
export async function drawUpTo(tx: Db, source: BudgetSource, amount: number): Promise<Piece[]> {
  return amount === 0 ? [] : lockUpTo(tx, partsOf(source), amount, source.shard);
}

type Budget = { month: Month; category: BudgetCategory };

const partsOf = ({ month, category }: Budget): Parts => ({
  table: ledgerAccounts,
  where: and(
    eq(ledgerAccounts.month, month),
    eq(ledgerAccounts.kind, "budget"),
    eq(ledgerAccounts.category, category),
  ),
  shard: sql`${ledgerAccounts.shard}`.mapWith(Number),
  balance: sql`${ledgerAccounts.balance}`.mapWith(Number),
});

function drawn(source: BudgetSource, pieces: Piece[]): Drawn {
  return {
    source,
    pay: (grants) => {
      const left = pieces.map((piece) => ({ ...piece }));
      return grants.flatMap((grant) => {
        const transfers: Transfer[] = [];
        for (let owed = grant.amount; owed > 0; ) {
          const piece = left[0];
          if (piece === undefined) throw new RangeError("more is paid than was drawn");
          const amount = Math.min(owed, piece.amount);
          transfers.push({
            ...grant,
            debit: account.budget({ ...source, shard: piece.shard }),
            amount,
          });
          owed -= amount;
          piece.amount -= amount;
          if (piece.amount === 0) left.shift();
        }
        return transfers;
      });
    },
  };
}
