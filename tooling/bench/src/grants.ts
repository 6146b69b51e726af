import { randomInt } from "node:crypto";
import { type Db, openDatabase } from "@buzz/db";
import { newId } from "@buzz/domain";
import { account, draw, grantCategories, post, SHARDS, type Transfer } from "@buzz/ledger";
import type { Bench } from "./bench.js";
import { claims } from "./claims.js";
import { type Contender, contender, race } from "./contenders.js";
import type { Row } from "./table.js";

const CONCURRENCY = 32;
const AMOUNT = 1_000;
const COUNT = 1_000;

type Budget = { month: string; category: (typeof grantCategories)[number] };

/**
 * Grants, each a transaction that draws on a budget and posts: all on one budget, against as many on 36. Then, in turns of
 * their own, those that people claim, with all that the use case asks and writes, against those.
 */
export async function measureGrants(bench: Bench): Promise<Row[]> {
  const { url, world, rounds } = bench;
  const { db, close } = openDatabase(url, { max: CONCURRENCY });
  const hot: Budget = { month: world.months[0] ?? "", category: "coupon" };
  const granted: Transfer[] = [];
  const every = world.months.flatMap((one) =>
    grantCategories.map((category): Budget => ({ month: one, category })),
  );

  const grant = ({ month, category }: Budget) =>
    db.transaction(async (tx) => {
      const funds = await draw(tx, { month, category, amount: AMOUNT }, randomInt(SHARDS));
      if (typeof funds === "string") throw new Error(`refused while funds remain: ${funds}`);
      const id = newId();
      const promise = {
        credit: account.reserved(funds.source),
        amount: AMOUNT,
        reason: "coupon.reserve",
        refType: "bench",
        refId: id,
      };
      const transfers = funds.pay([promise]);
      await post(tx, { id, at: new Date(), transfers });
      return transfers;
    });

  const grants = (name: string, budgets: Budget[]): Contender =>
    contender(name, async () => {
      const start = performance.now();
      let next = 0;
      const caller = async () => {
        while (next < COUNT)
          granted.push(...(await grant(budgets[next++ % budgets.length] ?? hot)));
      };
      await Promise.all(Array.from({ length: CONCURRENCY }, caller));
      return (COUNT / (performance.now() - start)) * 1_000;
    });

  const many = grants("draw and post, 36 budgets", every);
  const one = grants("draw and post, one budget", [hot]);
  await race([many, one], rounds);

  const bare = grants("draw and post, one budget", [hot]);
  const own = openDatabase(url, { max: 1 });
  const claimed = await claims(
    bench,
    { db, settings: own.db },
    { count: COUNT, concurrency: CONCURRENCY },
  );
  await race([bare, claimed], rounds);
  await giveBack(db, granted);
  await Promise.all([close(), own.close()]);
  return [
    { measured: "grant", concurrency: CONCURRENCY, contender: one, floor: many, aim: 0.9 },
    { measured: "claim", concurrency: CONCURRENCY, contender: claimed, floor: bare, aim: 0.4 },
  ];
}

/** Books in which funds are promised to nobody would not be right. */
async function giveBack(db: Db, granted: Transfer[]): Promise<void> {
  const transfers = granted.map(({ debit, credit, ...promise }) => ({
    ...promise,
    debit: credit,
    credit: debit,
  }));
  for (let from = 0; from < transfers.length; from += COUNT)
    await db.transaction((tx) =>
      post(tx, { id: newId(), at: new Date(), transfers: transfers.slice(from, from + COUNT) }),
    );
}
