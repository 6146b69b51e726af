import type { Db } from "@buzz/db";
import { mileageAccounts, mileageLots, mileageTransactions } from "@buzz/db/schema";
import { asc, eq, gt, inArray } from "drizzle-orm";
import { account } from "../accounts.js";
import { type Difference, differences } from "./difference.js";
import { pages } from "./pages.js";
import { replayPoints } from "./points.js";
import { type Posted, transfersOf } from "./transfers.js";

const PAGE = 500;

/**
 * Rebuilds the points of every user from the transfers, some users at a time, and compares statements, lots and
 * accounts.
 *
 * @returns the differences, and what is unspent of each budget, by `<month>/<category>`.
 */
export async function comparePoints(
  db: Db,
): Promise<{ found: Difference[]; unspent: Map<string, number>; users: number }> {
  const found: Difference[] = [];
  const unspent = new Map<string, number>();
  let users = 0;
  for await (const page of holders(db)) {
    const stored = await readStored(
      db,
      page.map(({ userId }) => userId),
    );
    for (const { userId, balance } of page) {
      const { transfers = [], lines = [], lots = [] } = stored.get(userId) ?? {};
      found.push(...compareUser(userId, balance, { transfers, lines, lots }, unspent));
    }
    users += page.length;
  }
  return { found, unspent, users };
}

const holders = (db: Db) =>
  pages<{ userId: string; balance: number }>((after) =>
    db
      .select({ userId: mileageAccounts.userId, balance: mileageAccounts.balance })
      .from(mileageAccounts)
      .where(after && gt(mileageAccounts.userId, after.userId))
      .orderBy(asc(mileageAccounts.userId))
      .limit(PAGE),
  );

const lineColumns = {
  userId: mileageTransactions.userId,
  type: mileageTransactions.type,
  amount: mileageTransactions.amount,
  balanceBefore: mileageTransactions.balanceBefore,
  balanceAfter: mileageTransactions.balanceAfter,
  referenceType: mileageTransactions.referenceType,
  referenceId: mileageTransactions.referenceId,
};

const readLines = (db: Db, userIds: string[]) =>
  db
    .select(lineColumns)
    .from(mileageTransactions)
    .where(inArray(mileageTransactions.userId, userIds))
    .orderBy(asc(mileageTransactions.seq));

const readLots = (db: Db, userIds: string[]) =>
  db
    .select({
      userId: mileageLots.userId,
      id: mileageLots.id,
      expiresAt: mileageLots.expiresAt,
      amount: mileageLots.amount,
      remaining: mileageLots.remaining,
      month: mileageLots.budgetMonth,
      category: mileageLots.budgetCategory,
    })
    .from(mileageLots)
    .innerJoin(mileageTransactions, eq(mileageTransactions.id, mileageLots.transactionId))
    .where(inArray(mileageLots.userId, userIds))
    .orderBy(asc(mileageTransactions.seq));

type Stored = {
  transfers: Posted[];
  lines: Awaited<ReturnType<typeof readLines>>;
  lots: Awaited<ReturnType<typeof readLots>>;
};

async function readStored(db: Db, userIds: string[]): Promise<Map<string, Stored>> {
  const transfers = await transfersOf(db, userIds.map(account.user));
  const lines = await readLines(db, userIds);
  const lots = await readLots(db, userIds);
  const stored = new Map(
    userIds.map((userId): [string, Stored] => [userId, { transfers: [], lines: [], lots: [] }]),
  );
  for (const line of lines) stored.get(line.userId)?.lines.push(line);
  for (const lot of lots) stored.get(lot.userId)?.lots.push(lot);
  for (const transfer of transfers) {
    const own = transfer.debit.startsWith("user/") ? transfer.debit : transfer.credit;
    stored.get(own.slice("user/".length))?.transfers.push(transfer);
  }
  return stored;
}

function compareUser(
  userId: string,
  balance: number,
  stored: Stored,
  unspent: Map<string, number>,
): Difference[] {
  const { lines, lots } = replayPoints(userId, stored.transfers, stored.lots);
  for (const [at, lot] of lots.entries()) {
    const source = stored.lots[at];
    if (source === undefined) continue;
    const key = `${source.month}/${source.category}`;
    unspent.set(key, (unspent.get(key) ?? 0) + lot.remaining);
  }
  const rebuiltBalance = lines.at(-1)?.balanceAfter ?? 0;
  return [
    ...differences("points", userId, { balance }, { balance: rebuiltBalance }),
    ...pairs(stored.lines, lines).flatMap(([line, rebuilt], at) => {
      const { userId: _, ...own } = line ?? { userId };
      return differences("statement line", `${userId}#${at + 1}`, own, rebuilt ?? {});
    }),
    ...pairs(stored.lots, lots).flatMap(([lot, rebuilt]) =>
      differences(
        "lot",
        (lot ?? rebuilt)?.id ?? userId,
        { amount: lot?.amount, remaining: lot?.remaining },
        { amount: rebuilt?.amount, remaining: rebuilt?.remaining },
      ),
    ),
  ];
}

const pairs = <A, B>(one: A[], other: B[]): [A | undefined, B | undefined][] =>
  Array.from({ length: Math.max(one.length, other.length) }, (_, at) => [one[at], other[at]]);
