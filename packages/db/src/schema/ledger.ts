import { sql } from "drizzle-orm";
import {
  bigint,
  check,
  date,
  index,
  jsonb,
  pgEnum,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { createdAt, id, instant, won } from "./columns.js";
import { users } from "./identity.js";

export const budgetCategory = pgEnum("budget_category", [
  "referral",
  "coupon",
  "event",
  "settlement",
]);
export const ledgerAccountKind = pgEnum("ledger_account_kind", [
  "world",
  "budget",
  "reserved",
  "issue",
  "user",
  "business",
  "clawback",
  "settlement",
  "payout",
  "payout-limit",
  "payout-approved",
]);
type LedgerAccountKind = (typeof ledgerAccountKind.enumValues)[number];

export const mileageType = pgEnum("mileage_type", ["earn", "use", "expire", "cancel", "refund"]);

/**
 * Balances. `id` is the account's path (`budget/2026-11/coupon/03`); month, category and shard
 * repeat it in columns for the accounts of a budget. Only packages/ledger writes here.
 */
export const ledgerAccounts = pgTable(
  "ledger_accounts",
  {
    id: text().primaryKey(),
    kind: ledgerAccountKind().notNull(),
    month: text(),
    category: budgetCategory(),
    shard: smallint(),
    balance: won().notNull().default(0),
  },
  (t) => [
    index("ledger_accounts_budget_idx").on(t.month, t.kind, t.category, t.shard),
    // As text: a migration cannot name a kind that it adds itself.
    check(
      "ledger_accounts_guard",
      sql`case ${t.kind}::text when 'world' then true when 'payout' then true
        when 'clawback' then ${t.balance} <= 0 else ${t.balance} >= 0 end`,
    ),
  ],
);

/** Immutable movements (a trigger refuses UPDATE, DELETE and TRUNCATE). */
export const ledgerTransfers = pgTable(
  "ledger_transfers",
  {
    id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    batchId: uuid().notNull(),
    debit: text()
      .notNull()
      .references(() => ledgerAccounts.id),
    credit: text()
      .notNull()
      .references(() => ledgerAccounts.id),
    amount: won().notNull(),
    reason: text().notNull(),
    refType: text().notNull(),
    refId: text().notNull(),
    reverses: bigint({ mode: "number" }),
    createdAt: createdAt(),
  },
  (t) => [
    index("ledger_transfers_debit_idx").on(t.debit, t.createdAt),
    index("ledger_transfers_credit_idx").on(t.credit, t.createdAt),
    index("ledger_transfers_ref_idx").on(t.refType, t.refId),
    uniqueIndex("ledger_transfers_reverses_key").on(t.reverses),
    check("ledger_transfers_amount_positive", sql`${t.amount} > 0`),
    check("ledger_transfers_two_sides", sql`${t.debit} <> ${t.credit}`),
  ],
);

export const mileageAccounts = pgTable(
  "mileage_accounts",
  {
    userId: uuid()
      .primaryKey()
      .references(() => users.id),
    balance: won().notNull().default(0),
    totalEarned: won().notNull().default(0),
    totalUsed: won().notNull().default(0),
    totalExpired: won().notNull().default(0),
    updatedAt: createdAt(),
  },
  (t) => [
    check("mileage_accounts_balance_not_negative", sql`${t.balance} >= 0`),
    check(
      "mileage_accounts_totals",
      sql`${t.balance} = ${t.totalEarned} - ${t.totalUsed} - ${t.totalExpired}`,
    ),
  ],
);

/** Append-only statement of a user's points; `seq` orders it, before and after chain without a gap. */
export const mileageTransactions = pgTable(
  "mileage_transactions",
  {
    id: id(),
    seq: bigint({ mode: "number" }).notNull().generatedAlwaysAsIdentity(),
    userId: uuid()
      .notNull()
      .references(() => users.id),
    type: mileageType().notNull(),
    amount: won().notNull(),
    balanceBefore: won().notNull(),
    balanceAfter: won().notNull(),
    description: text().notNull(),
    referenceType: text().notNull(),
    referenceId: text().notNull(),
    expiresAt: instant(),
    createdAt: createdAt(),
  },
  (t) => [
    index("mileage_transactions_user_created_idx").on(t.userId, t.createdAt),
    // Statement lines arrive in the order of time: a few bytes find those of a period.
    index("mileage_transactions_created_idx").using("brin", t.createdAt),
    uniqueIndex("mileage_transactions_chain_key").on(t.userId, t.seq),
    check("mileage_transactions_amount_positive", sql`${t.amount} > 0`),
    check(
      "mileage_transactions_before_after",
      sql`${t.balanceAfter} = ${t.balanceBefore} + case when ${t.type} in ('earn', 'refund') then ${t.amount} else -${t.amount} end`,
    ),
  ],
);

/** What is left of each grant, and the budget it came from. */
export const mileageLots = pgTable(
  "mileage_lots",
  {
    id: id(),
    userId: uuid()
      .notNull()
      .references(() => users.id),
    transactionId: uuid()
      .notNull()
      .references(() => mileageTransactions.id),
    amount: won().notNull(),
    remaining: won().notNull(),
    expiresAt: instant().notNull(),
    budgetMonth: text().notNull(),
    budgetCategory: budgetCategory().notNull(),
    budgetShard: smallint().notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    index("mileage_lots_spendable_idx")
      .on(t.userId, t.expiresAt, t.id)
      .where(sql`${t.remaining} > 0`),
    index("mileage_lots_expiry_idx").on(t.expiresAt).where(sql`${t.remaining} > 0`),
    index("mileage_lots_budget_idx")
      .on(t.budgetMonth, t.budgetCategory)
      .where(sql`${t.remaining} > 0`),
    check("mileage_lots_remaining", sql`${t.remaining} between 0 and ${t.amount}`),
  ],
);

/** Which notices of points that are about to end were given: `stage` days before, for all that end on a day. */
export const mileageExpiryNotices = pgTable(
  "mileage_expiry_notices",
  {
    userId: uuid()
      .notNull()
      .references(() => users.id),
    expiresOn: date({ mode: "string" }).notNull(),
    stage: smallint().notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.userId, t.expiresOn, t.stage] }),
    index("mileage_expiry_notices_day_idx").on(t.expiresOn),
  ],
);

/** Which lots a line of the statement took points from; of a refund, which ones it gave them back to. */
export const mileageLotUses = pgTable(
  "mileage_lot_uses",
  {
    transactionId: uuid()
      .notNull()
      .references(() => mileageTransactions.id),
    lotId: uuid()
      .notNull()
      .references(() => mileageLots.id),
    amount: won().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.transactionId, t.lotId] }),
    index("mileage_lot_uses_lot_idx").on(t.lotId),
    check("mileage_lot_uses_amount_positive", sql`${t.amount} > 0`),
  ],
);

/** What checking the books found, each time; `violations` is the first row that breaks each broken invariant. */
export const ledgerChecks = pgTable(
  "ledger_checks",
  {
    id: id(),
    checkedAt: createdAt(),
    transfers: bigint({ mode: "number" }).notNull(),
    /** Balances by kind of account, in won. */
    balances: jsonb().$type<Partial<Record<LedgerAccountKind, number>>>().notNull(),
    violations: jsonb().$type<{ invariant: string; row: Record<string, unknown> }[]>().notNull(),
  },
  (t) => [index("ledger_checks_checked_idx").on(t.checkedAt)],
);
