import { openDatabase } from "@buzz/db";
import {
  addDays,
  DAY_MS,
  emailColumns,
  monthOf,
  newId,
  phoneColumns,
  shopNumberColumns,
} from "@buzz/domain";
import { openMonth } from "@buzz/ledger";
import type postgres from "postgres";
import { cipher } from "./keys.js";

const USERS = 2_000;
const SHOPS = 200;
const MONTHS = 12;
const MONTH_AMOUNT = 100_000_000_000;
const BALANCE = 5_000;

export type Person = { userId: string; sessionId: string };

export type World = {
  now: Date;
  /** The months with a budget, the current one first. */
  months: string[];
  users: Person[];
  owners: Person[];
};

/** People with points and sessions, shops, and a year of budgets, as the use cases would have left them. */
export async function createWorld(url: string, sql: postgres.Sql): Promise<World> {
  const now = new Date();
  const world = {
    now,
    months: Array.from({ length: MONTHS }, (_, back) =>
      monthOf(new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - back, 15))),
    ),
    users: people(USERS),
    owners: people(SHOPS),
  };
  await openMonths(url, world);
  await sql.begin(async (tx) => {
    await insertPeople(tx, world.users, "user", now);
    await insertPeople(tx, world.owners, "business", now);
    await insertShops(tx, world.owners);
    await grantPoints(tx, world);
  });
  return world;
}

const people = (count: number): Person[] =>
  Array.from({ length: count }, () => ({ userId: newId(), sessionId: newId() }));

async function openMonths(url: string, { months, now }: World): Promise<void> {
  const amounts = {
    referral: MONTH_AMOUNT,
    coupon: MONTH_AMOUNT,
    event: MONTH_AMOUNT,
    settlement: MONTH_AMOUNT,
  };
  const { db, close } = openDatabase(url, { max: 1 });
  try {
    for (const month of months)
      await db.transaction((tx) => openMonth(tx, { month, amounts, batchId: newId(), at: now }));
  } finally {
    await close();
  }
}

async function insertPeople(
  sql: postgres.TransactionSql,
  given: Person[],
  role: "user" | "business",
  now: Date,
): Promise<void> {
  const userIds = given.map(({ userId }) => userId);
  await insertAccounts(sql, userIds, role);
  await sql`
    insert into sessions (id, user_id, expires_at)
    select session_id, user_id, ${addDays(now, 7)}
    from unnest(${given.map(({ sessionId }) => sessionId)}::uuid[], ${userIds}::uuid[]) session(session_id, user_id)`;
}

/** Accounts to which nobody can sign in; `name` begins their addresses. */
export async function insertAccounts(
  sql: postgres.TransactionSql,
  userIds: string[],
  role: "user" | "business",
  name: string = role,
): Promise<void> {
  const emails = userIds.map((id, index) =>
    emailColumns({ cipher }, id, `${name}${index + 1}@bench.example`),
  );
  await sql`
    insert into users (id, email, email_hash, name, role)
    select id, email, email_hash, ${name} || ordinal, ${role}::user_role
    from unnest(${userIds}::uuid[], ${emails.map(({ email }) => email.text)}::text[],
      ${emails.map(({ emailHash }) => emailHash.text)}::text[])
      with ordinality person(id, email, email_hash, ordinal)`;
}

async function insertShops(sql: postgres.TransactionSql, owners: Person[]): Promise<void> {
  const ids = owners.map(() => newId());
  const numbers = ids.map((id, index) =>
    shopNumberColumns({ cipher }, id, String(index + 1).padStart(10, "0")),
  );
  await sql`
    with shop as (
      insert into businesses
        (id, owner_id, business_name, registration_number, registration_number_hash, category, address, display_time_slots,
          status)
      select id, owner_id, 'Shop ' || ordinal, number, hash, 'cafe', 'Nam-gu, Busan', '{lunch}', 'approved'
      from unnest(${ids}::uuid[], ${owners.map(({ userId }) => userId)}::uuid[],
        ${numbers.map((number) => number.registrationNumber?.text ?? "")}::text[],
        ${numbers.map((number) => number.registrationNumberHash?.text ?? "")}::text[])
        with ordinality shop(id, owner_id, number, hash, ordinal)
      returning id
    )
    insert into ledger_accounts (id, kind) select 'business/' || id, 'business' from shop`;
}

/** Every user holds one grant of points, paid out of the first part of the current month's referral budget. */
async function grantPoints(
  sql: postgres.TransactionSql,
  { users, months, now }: World,
): Promise<void> {
  const [month = ""] = months;
  const source = `budget/${month}/referral/00`;
  const expiresAt = new Date(now.getTime() + 20 * DAY_MS);
  const userIds = users.map(({ userId }) => userId);
  const phones = userIds.map((id, index) =>
    phoneColumns({ cipher }, id, `010${String(index + 1).padStart(8, "0")}`),
  );
  await sql`
    insert into user_profiles (user_id, referral_code, phone, phone_hash)
    select id, 'BUZZ-' || lpad(ordinal::text, 6, '0'), phone, phone_hash
    from unnest(${userIds}::uuid[], ${phones.map(({ phone }) => phone?.text ?? "")}::text[],
      ${phones.map(({ phoneHash }) => phoneHash?.text ?? "")}::text[])
      with ordinality person(id, phone, phone_hash, ordinal)`;
  await sql`
    insert into mileage_accounts (user_id, balance, total_earned)
    select id, ${BALANCE}, ${BALANCE} from unnest(${userIds}::uuid[]) person(id)`;
  await sql`
    insert into ledger_accounts (id, kind, balance)
    select 'user/' || id, 'user', ${BALANCE} from unnest(${userIds}::uuid[]) person(id)`;
  await sql`
    with line as (
      insert into mileage_transactions
        (id, user_id, type, amount, balance_before, balance_after, description, reference_type, reference_id, expires_at)
      select id, user_id, 'earn', ${BALANCE}, 0, ${BALANCE}, 'Grant', 'bench', user_id::text, ${expiresAt}
      from unnest(${users.map(() => newId())}::uuid[], ${userIds}::uuid[]) line(id, user_id)
      returning id, user_id
    )
    insert into mileage_lots
      (id, user_id, transaction_id, amount, remaining, expires_at, budget_month, budget_category, budget_shard)
    select gen_random_uuid(), user_id, id, ${BALANCE}, ${BALANCE}, ${expiresAt}, ${month}, 'referral', 0 from line`;
  await sql`
    insert into ledger_transfers (batch_id, debit, credit, amount, reason, ref_type, ref_id)
    select gen_random_uuid(), ${source}, 'user/' || id, ${BALANCE}, 'mileage.earn', 'bench', id::text
    from unnest(${userIds}::uuid[]) person(id)`;
  await sql`update ledger_accounts set balance = balance - ${BALANCE * users.length} where id = ${source}`;
}
