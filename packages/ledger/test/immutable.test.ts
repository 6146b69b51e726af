import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { testLedger } from "./support/ledger.js";

const db = await testLedger();

const books = {
  ledger_transfers: "amount",
  mileage_transactions: "amount",
  audit_logs: "action",
  settlement_events: "note",
};

test.each(
  Object.entries(books).flatMap(([table, column]) => [
    [`update ${table} set ${column} = ${column}`],
    [`update ${table} set ${column} = ${column} where false`],
    [`delete from ${table}`],
    [`truncate ${table} cascade`],
  ]),
)("%s is refused", async (statement) => {
  const refusal = await db.execute(sql.raw(statement)).catch((error: unknown) => error);
  expect(refusal).toMatchObject({ cause: { message: expect.stringContaining("immutable") } });
});
