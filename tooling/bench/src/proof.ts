import { openDatabase } from "@buzz/db";
import { replayLedger, verifyLedger } from "@buzz/ledger";
import type { Bench } from "./bench.js";
import { fillBooks } from "./books.js";
import { contender, race } from "./contenders.js";
import type { Row } from "./table.js";

/** Grants and uses of points that every user's books get before they are checked. */
const FILLING = 60;
const ROUNDS = 3;

/** Checking and rebuilding the books, in transfers per second, against Postgres adding up transfers by account. */
export async function measureProof({ url, sql, world }: Bench): Promise<Row[]> {
  await fillBooks(sql, world, FILLING);
  const { db, close } = openDatabase(url, { max: 1 });
  const [counted] = await sql<{ transfers: number }[]>`
    select count(*)::int as transfers from ledger_transfers`;
  const transfers = counted?.transfers ?? 0;
  const timed = (name: string, run: () => Promise<unknown>) =>
    contender(name, async () => {
      const start = performance.now();
      await run();
      return (transfers / (performance.now() - start)) * 1_000;
    });

  const floor = timed(
    "sums by account",
    () => sql`
      select id, sum(amount) from (
        select credit as id, amount from ledger_transfers
        union all select debit, -amount from ledger_transfers
      ) side group by id`,
  );
  const verify = timed("ledger:verify", () => verifyLedger(db));
  const replay = timed("ledger:replay", () => replayLedger(db));
  await race([floor, verify, replay], ROUNDS);
  await close();
  const row = { measured: `books of ${transfers.toLocaleString("en")} transfers`, concurrency: 1 };
  return [
    { ...row, contender: verify, floor, aim: 0.1 },
    { ...row, contender: replay, floor, aim: 0.01 },
  ];
}
