import { openDatabase } from "@buzz/db";
import { contextAs, newId } from "@buzz/domain";
import { createTemplate, issueTemplate, runIssue } from "@buzz/domain/coupon-templates";
import type postgres from "postgres";
import type { Bench } from "./bench.js";
import { contender, race } from "./contenders.js";
import { createDomain } from "./context.js";
import type { Row } from "./table.js";
import { insertAccounts } from "./world.js";

const PEOPLE = 50_000;
const ROUNDS = 3;
const UNIVERSITY = "Bench";
/** What a coupon consists of. */
const TABLES = ["user_coupons", "outbox", "ledger_transfers"];

/**
 * A bulk issue, from the order to the last coupon, in coupons per second; against Postgres copying the rows that it
 * wrote from table to table, indexes but no references, in one statement each.
 */
export async function measureBulkIssue({ url, sql, privateKey, world }: Bench): Promise<Row[]> {
  await insertCrowd(sql);
  const { db, close } = openDatabase(url, { max: 4 });
  const deps = await createDomain(db, privateKey);
  const [person] = world.owners;
  if (person === undefined) throw new Error("nobody to order it");
  const operator = contextAs(
    deps,
    { kind: "admin", adminRole: "super_admin", ...person },
    { userAgent: "bench" },
  );
  const system = contextAs(deps, { kind: "system" }, { userAgent: "bench" });
  const copies = await openCopies(sql);

  const issue = contender("order and job", async () => {
    const { id: couponId } = await createTemplate(operator, {
      name: "bench",
      type: "basic",
      discountType: "fixed",
      discountValue: 100,
      applicableBusinesses: [],
    });
    const start = performance.now();
    const answer = await issueTemplate(operator, {
      couponId,
      userFilters: { university: UNIVERSITY },
    });
    await runIssue(system, { jobId: answer.jobId ?? "" });
    const rate = rateSince(start);
    await copies.choose(couponId);
    return rate;
  });
  const floor = contender("insert … select", async () => {
    const start = performance.now();
    await copies.insert();
    const rate = rateSince(start);
    await copies.empty();
    return rate;
  });
  await race([issue, floor], ROUNDS);
  await close();
  const measured = `bulk issue to ${PEOPLE.toLocaleString("en")} people`;
  return [{ measured, concurrency: 2, contender: issue, floor, aim: 0.25 }];
}

const rateSince = (start: number) => (PEOPLE / (performance.now() - start)) * 1_000;

async function insertCrowd(sql: postgres.Sql): Promise<void> {
  const ids = Array.from({ length: PEOPLE }, newId);
  await sql.begin((tx) => insertAccounts(tx, ids, "user", "crowd"));
  await sql`
    insert into user_profiles (user_id, referral_code, university)
    select id, 'BUZZ-C' || lpad(upper(to_hex(ordinal)), 5, '0'), ${UNIVERSITY}
    from unnest(${ids}::uuid[]) with ordinality person(id, ordinal)`;
  await sql`analyze users, user_profiles`;
}

/** Tables like those of coupons, and the rows of an issue to fill them with. */
async function openCopies(sql: postgres.Sql) {
  for (const table of TABLES) {
    await sql`create table ${sql(`copy_${table}`)} (like ${sql(table)} including all excluding identity)`;
    await sql`create unlogged table ${sql(`source_${table}`)} (like ${sql(table)})`;
  }
  const each = async (run: (table: string) => Promise<unknown>) => {
    for (const table of TABLES) await run(table);
  };
  return {
    choose: async (couponId: string) => {
      await each((table) => sql`truncate ${sql(`source_${table}`)}`);
      await sql`insert into source_user_coupons select * from user_coupons where coupon_id = ${couponId}`;
      await sql`
        insert into source_outbox select outbox.* from outbox
        join source_user_coupons coupon on outbox.payload ->> 'userCouponId' = coupon.id::text`;
      await sql`
        insert into source_ledger_transfers select transfer.* from ledger_transfers transfer
        join source_user_coupons coupon on ref_type = 'user_coupon' and ref_id = coupon.id::text`;
    },
    insert: () =>
      each(
        (table) => sql`insert into ${sql(`copy_${table}`)} select * from ${sql(`source_${table}`)}`,
      ),
    empty: () => each((table) => sql`truncate ${sql(`copy_${table}`)}`),
  };
}
