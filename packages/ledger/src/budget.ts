import type { Db } from "@buzz/db";
import { budgetSettings, ledgerAccounts } from "@buzz/db/schema";
import { and, asc, eq, gte, sql } from "drizzle-orm";
import {
  account,
  type BudgetCategory,
  type BudgetSource,
  type GrantCategory,
  grantCategories,
  type Month,
  SHARDS,
} from "./accounts.js";
import { post, type Transfer } from "./post.js";

export type BudgetAmounts = Record<BudgetCategory, number>;

type Opening = { month: Month; amounts: BudgetAmounts; batchId: string; at: Date };

/**
 * Opens a month: its settings row, its accounts and its funds. Of several callers at the same moment
 * one opens it and the others wait for that; an open month is left as it is.
 */
export async function openMonth(tx: Db, { month, amounts, batchId, at }: Opening): Promise<void> {
  const total = amounts.referral + amounts.coupon + amounts.event + amounts.settlement;
  const opened = await tx
    .insert(budgetSettings)
    .values({ month, ...amounts, total, createdAt: at, updatedAt: at })
    .onConflictDoNothing()
    .returning({ month: budgetSettings.month });
  if (opened.length === 0) return;

  await tx.insert(ledgerAccounts).values([...grantAccounts(month), ...payoutAccounts(month)]);
  await post(tx, { id: batchId, at, transfers: funding(month, amounts) });
}

function grantAccounts(month: Month) {
  return sourcesOf(month, grantCategories).flatMap((source) => [
    { id: account.budget(source), kind: "budget" as const, ...source },
    { id: account.reserved(source), kind: "reserved" as const, ...source },
  ]);
}

const payoutAccounts = (month: Month) => [
  {
    id: account.payoutLimit(month),
    kind: "payout-limit" as const,
    month,
    category: "settlement" as const,
  },
  {
    id: account.payoutApproved(month),
    kind: "payout-approved" as const,
    month,
    category: "settlement" as const,
  },
];

const sourcesOf = (month: Month, categories: readonly GrantCategory[]): BudgetSource[] =>
  categories.flatMap((category) =>
    Array.from({ length: SHARDS }, (_, shard) => ({ month, category, shard })),
  );

function funding(month: Month, amounts: BudgetAmounts): Transfer[] {
  const fund = (credit: string, amount: number): Transfer => ({
    debit: account.world,
    credit,
    amount,
    reason: "budget.fund",
    refType: "budget",
    refId: month,
  });
  return [
    ...sourcesOf(month, grantCategories).map((source) =>
      fund(account.budget(source), evenPart(amounts[source.category], source.shard)),
    ),
    fund(account.payoutLimit(month), amounts.settlement),
  ];
}

const evenPart = (amount: number, shard: number): number =>
  Math.floor(amount / SHARDS) + (shard < amount % SHARDS ? 1 : 0);

type Grant = Omit<Transfer, "debit">;

/** Funds set aside by `draw`. `pay` spreads them over what they are for; together exactly the drawn amount. */
export type Drawn = { source: BudgetSource; pay(grants: Grant[]): Transfer[] };

/**
 * Locks funds of a month's category for a grant. The lock is held until the transaction ends, and the
 * amount must be posted in it. Refuses only when all parts of the budget together hold too little.
 *
 * @returns `exceeded` when the budget cannot bear the amount, `not-open` when the month has no budget yet.
 */
export async function draw(
  tx: Db,
  { month, category, amount }: { month: Month; category: GrantCategory; amount: number },
  startShard: number,
): Promise<Drawn | "exceeded" | "not-open"> {
  const single =
    (await onePart(tx, { month, category, amount }, startShard, { skipLocked: true })) ??
    (await onePart(tx, { month, category, amount }, startShard, {}));
  if (single !== undefined)
    return drawn({ month, category, shard: single }, [{ shard: single, amount }]);

  const parts = await tx
    .select({ shard: ledgerAccounts.shard, balance: ledgerAccounts.balance })
    .from(ledgerAccounts)
    .where(ofBudget(month, category))
    .orderBy(asc(ledgerAccounts.id))
    .for("update");
  if (parts.length === 0) return "not-open";

  const pieces: { shard: number; amount: number }[] = [];
  let missing = amount;
  for (const part of parts.toSorted((a, b) => b.balance - a.balance)) {
    if (missing === 0 || part.shard === null) break;
    const piece = Math.min(part.balance, missing);
    if (piece > 0) pieces.push({ shard: part.shard, amount: piece });
    missing -= piece;
  }
  const first = pieces[0];
  if (missing > 0 || first === undefined) return "exceeded";
  return drawn({ month, category, shard: first.shard }, pieces);
}

const ofBudget = (month: Month, category: GrantCategory) =>
  and(
    eq(ledgerAccounts.month, month),
    eq(ledgerAccounts.kind, "budget"),
    eq(ledgerAccounts.category, category),
  );

async function onePart(
  tx: Db,
  { month, category, amount }: { month: Month; category: GrantCategory; amount: number },
  startShard: number,
  waiting: { skipLocked?: true },
): Promise<number | undefined> {
  const [part] = await tx
    .select({ shard: ledgerAccounts.shard })
    .from(ledgerAccounts)
    .where(and(ofBudget(month, category), gte(ledgerAccounts.balance, amount)))
    .orderBy(sql`(${ledgerAccounts.shard} + ${startShard}::int) % ${SHARDS}::int`)
    .limit(1)
    .for("update", waiting.skipLocked ? { skipLocked: true } : {});
  return part?.shard ?? undefined;
}

function drawn(source: BudgetSource, pieces: { shard: number; amount: number }[]): Drawn {
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
