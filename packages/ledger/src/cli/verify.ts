import { openDatabase } from "@buzz/db";
import { invariantNames } from "../invariants.js";
import { checkLedger } from "../verify.js";

const url = process.env.DATABASE_URL;
if (url === undefined) {
  console.error("DATABASE_URL is missing: name the database whose books are to be checked");
  process.exit(2);
}
const { db, close } = openDatabase(url, { max: 1 });
const started = performance.now();
const { transfers, violations } = await checkLedger(db).finally(close);
const seconds = (performance.now() - started) / 1_000;
console.log(
  `checked ${invariantNames.length} invariants over ${transfers} transfers in ${seconds.toFixed(1)} s`,
);
for (const { invariant, row } of violations)
  console.error(`broken: ${invariant}\n  ${JSON.stringify(row)}`);
if (violations.length === 0) console.log("the books are right");
process.exitCode = violations.length === 0 ? 0 : 1;
