import { z } from "zod";
import type { Bench } from "./bench.js";
import { startProgram } from "./children.js";
import { type Contender, contender, race } from "./contenders.js";
import { type Budget, everyBudget, issue, oneBudget } from "./coupons.js";
import { findPgbench, pgbench } from "./pgbench.js";
import { prepareReplay, recordRedemptions } from "./replay.js";
import type { Row } from "./table.js";

const CONCURRENCY = 32;
const TRIAL = 2_000;
const GREATEST_COUNT = 8_000;

type Plan = { bench: Bench; redeemer: Redeemer; count: number };

/** Redemption by the use case, against pgbench with its very statements; and one budget against many. */
export async function measureRedemptions(bench: Bench): Promise<Row[]> {
  const redeemer = startRedeemer(bench);
  const plan = { bench, redeemer, count: await countFor(bench, redeemer) };
  const many = await useCase(plan, "use case, many budgets", "many", everyBudget(bench.world));
  const one = await useCase(plan, "use case, one budget", "one", oneBudget(bench.world));
  const program = await findPgbench();
  if (program === undefined)
    console.log("SKIPPED: redemption against pgbench, which is not installed.");
  const floor = program === undefined ? undefined : await replay(plan, program);
  await bench.sql`vacuum (analyze)`;
  await bench.sql`checkpoint`;

  await race(floor === undefined ? [many, one] : [floor, many, one], bench.rounds);
  await redeemer.stop();
  const row = { measured: "redemption of a coupon", concurrency: CONCURRENCY };
  return [
    ...(floor === undefined ? [] : [{ ...row, contender: many, floor, aim: 0.7 }]),
    { ...row, contender: one, floor: many, aim: 0.95 },
  ];
}

/** The use case in a process of its own. */
type Redeemer = {
  /** Redeems coupons `from`… of a batch; gives the redemptions per second. */
  redeem(batch: string, from: number, count: number): Promise<number>;
  stop(): Promise<void>;
};

function startRedeemer({ url, privateKey, world }: Bench): Redeemer {
  const program = startProgram(new URL("./redeemer.js", import.meta.url), {
    DATABASE_URL: url,
    PRIVATE_KEY: privateKey,
    CONCURRENCY: String(CONCURRENCY),
  });
  return {
    redeem: async (batch, from, count) => {
      const answer = await program.ask({ batch, from, count, owners: world.owners });
      return count / z.number().parse(answer);
    },
    stop: program.stop,
  };
}

/** How many redemptions take about a round's time here, as a multiple of the concurrency. */
async function countFor({ sql, world, seconds }: Bench, redeemer: Redeemer): Promise<number> {
  await issue(sql, world, { name: "trial", count: TRIAL, budgets: everyBudget(world) });
  const rate = await redeemer.redeem("trial", 0, TRIAL);
  return Math.ceil(Math.min(rate * seconds, GREATEST_COUNT) / CONCURRENCY) * CONCURRENCY;
}

/** Coupons for the warm-up and every round. */
const supply = ({ bench, count }: Plan) => count * (bench.rounds + 1);

async function useCase(
  plan: Plan,
  name: string,
  batch: string,
  budgets: Budget[],
): Promise<Contender> {
  const { bench, redeemer, count } = plan;
  await issue(bench.sql, bench.world, { name: batch, count: supply(plan), budgets });
  return contender(name, (round) => redeemer.redeem(batch, round * count, count));
}

/** pgbench. The time in which it only fetches parameters is measured beside it and taken off. */
async function replay(plan: Plan, program: string): Promise<Contender> {
  const { bench, count } = plan;
  const batch = { name: "replay", count: supply(plan) };
  await issue(bench.sql, bench.world, { ...batch, budgets: everyBudget(bench.world) });
  const { script, fetchScript } = await prepareReplay(
    bench.sql,
    await recordRedemptions(bench, batch),
  );
  const rateOf = (text: string, round: number) =>
    pgbench(program, {
      url: bench.url,
      folder: bench.folder,
      script: text,
      clients: CONCURRENCY,
      transactions: count / CONCURRENCY,
      variables: { clients: CONCURRENCY, offset: round * count, i: 0 },
    });
  return contender("pgbench, same SQL", async (round) => {
    const whole = await rateOf(script, round);
    const fetching = await rateOf(fetchScript, round);
    return 1 / (1 / whole - 1 / fetching);
  });
}
