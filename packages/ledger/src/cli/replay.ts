import { openDatabase } from "@buzz/db";
import { replayLedger } from "../replay/index.js";

const SHOWN = 20;

const url = process.env.DATABASE_URL;
if (url === undefined) {
  console.error("DATABASE_URL is missing: name the database whose books are to be rebuilt");
  process.exit(2);
}
const { db, close } = openDatabase(url, { max: 1 });
const { rebuilt, differences } = await replayLedger(db).finally(close);
console.log(
  `rebuilt from ${rebuilt.transfers} transfers: ${rebuilt.accounts} balances, the points of ${rebuilt.users} people, ` +
    `${rebuilt.coupons} coupons, ${rebuilt.uses} uses, ${rebuilt.settlements} settlements, every budget`,
);
for (const { kind, of, stored, rebuilt: right } of differences.slice(0, SHOWN))
  console.error(
    `differs: ${kind} ${of}\n  stored  ${JSON.stringify(stored)}\n  rebuilt ${JSON.stringify(right)}`,
  );
if (differences.length > SHOWN) console.error(`and ${differences.length - SHOWN} more`);
if (differences.length === 0) console.log("everything is what the transfers say");
process.exitCode = differences.length === 0 ? 0 : 1;
