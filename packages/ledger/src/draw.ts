import type { Db } from "@buzz/db";
import { ledgerAccounts } from "@buzz/db/schema";
import { and, asc, eq, gte, sql, TransactionRollbackError } from "drizzle-orm";
import {
  account,
  type BudgetCategory,
  type BudgetSource,
  type GrantCategory,
  type Month,
  SHARDS,
} from "./accounts.js";
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
  const budget = { month, category };
  const single =
    (await lockedIfFound(tx, (step) => freePart(step, budget, amount, startShard))) ??
    (await lockedIfFound(tx, (step) => awaitedPart(step, budget, amount, startShard)));
  if (single !== undefined)
    return drawn({ month, category, shard: single }, [{ shard: single, amount }]);

  const pieces = await gather(tx, budget, amount);
  if (pieces === "not-open") return "not-open";
  const first = pieces[0];
  if (sumOf(pieces) < amount || first === undefined) return "exceeded";
  return drawn({ month, category, shard: first.shard }, pieces);
}

/**
 * Locks what a promise had given back, so that it can be set aside for it once more: of its own part, else of all parts
 * of that budget. Others may have been promised some of it meanwhile.
 *
 * @returns where it was found: the amount in all, or less when the budget holds no more.
 */
export async function drawUpTo(tx: Db, source: BudgetSource, amount: number): Promise<Piece[]> {
  if (amount === 0) return [];
  const own = await lockedIfFound(tx, (step) => awaitedPart(step, source, amount, source.shard));
  if (own !== undefined) return [{ shard: own, amount }];
  const pieces = await gather(tx, source, amount);
  return pieces === "not-open" ? [] : pieces;
}

type Budget = { month: Month; category: BudgetCategory };
type Piece = { shard: number; amount: number };

const sumOf = (pieces: Piece[]) => pieces.reduce((sum, piece) => sum + piece.amount, 0);

/** Locks all parts of a budget and takes from the fullest first, up to an amount. */
async function gather(tx: Db, budget: Budget, amount: number): Promise<Piece[] | "not-open"> {
  const parts = await tx
    .select({ shard: ledgerAccounts.shard, balance: ledgerAccounts.balance })
    .from(ledgerAccounts)
    .where(ofBudget(budget))
    .orderBy(asc(ledgerAccounts.id))
    .for("update");
  if (parts.length === 0) return "not-open";

  const pieces: Piece[] = [];
  let missing = amount;
  for (const part of parts.toSorted((a, b) => b.balance - a.balance)) {
    if (missing === 0 || part.shard === null) break;
    const piece = Math.min(part.balance, missing);
    if (piece > 0) pieces.push({ shard: part.shard, amount: piece });
    missing -= piece;
  }
  return pieces;
}

const ofBudget = ({ month, category }: Budget) =>
  and(
    eq(ledgerAccounts.month, month),
    eq(ledgerAccounts.kind, "budget"),
    eq(ledgerAccounts.category, category),
  );

/**
 * Gives back the locks of a step that found nothing. A part that no longer holds enough once its lock is
 * there stays locked in spite of that; callers that go on to wait for other parts would lock one another out.
 */
async function lockedIfFound(
  tx: Db,
  find: (step: Db) => Promise<number | undefined>,
): Promise<number | undefined> {
  try {
    return await tx.transaction(async (step) => (await find(step)) ?? step.rollback());
  } catch (error) {
    if (error instanceof TransactionRollbackError) return undefined;
    throw error;
  }
}

/** The first part, from `startShard` on, that holds enough and that nobody else has locked. */
async function freePart(
  tx: Db,
  budget: Budget,
  amount: number,
  startShard: number,
): Promise<number | undefined> {
  const [part] = await tx
    .select({ shard: ledgerAccounts.shard })
    .from(ledgerAccounts)
    .where(and(ofBudget(budget), gte(ledgerAccounts.balance, amount)))
    .orderBy(sql`(${ledgerAccounts.shard} + ${startShard}::int) % ${SHARDS}::int`)
    .limit(1)
    .for("update", { skipLocked: true });
  return part?.shard ?? undefined;
}

/** One part, waited for: with all of them in use, callers queue for different ones. */
async function awaitedPart(
  tx: Db,
  budget: Budget,
  amount: number,
  shard: number,
): Promise<number | undefined> {
  const [part] = await tx
    .select({ balance: ledgerAccounts.balance })
    .from(ledgerAccounts)
    .where(and(ofBudget(budget), eq(ledgerAccounts.shard, shard)))
    .for("update");
  return part !== undefined && part.balance >= amount ? shard : undefined;
}

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
