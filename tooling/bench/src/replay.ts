import { openDatabase } from "@buzz/db";
import { dayOf } from "@buzz/domain";
import { useCoupon } from "@buzz/domain/coupons";
import type postgres from "postgres";
import type { Bench } from "./bench.js";
import { createDomain, ownerContext } from "./context.js";
import { codeOf, PURCHASE } from "./coupons.js";
import { connect, createRecorder, type Statement } from "./recording.js";

const LANES = 8;

/** The statements that `useCoupon` sends for each coupon of a batch, without their effect. */
export async function recordRedemptions(
  { url, privateKey, world: { owners, now } }: Bench,
  batch: { name: string; count: number },
): Promise<Statement[][]> {
  const { db, close } = openDatabase(url, { max: 1 });
  const client = connect(url, LANES);
  const domain = await createDomain(db, privateKey);
  // The day's base is written and kept now, so that it is no part of a call.
  for (let times = 0; times < 2; times += 1) await domain.dailyNumber(db, "BZ", dayOf(now));

  const calls: Statement[][] = [];
  let next = 0;
  const lane = async () => {
    const recorder = createRecorder(client, { redeemed: true });
    while (next < batch.count) {
      const index = next++;
      const owner = owners[index % owners.length];
      if (owner === undefined) throw new Error("there is no shop");
      const ctx = ownerContext({ ...domain, db: recorder.db }, owner);
      await useCoupon(ctx, { qrCode: codeOf(batch.name, index), purchaseAmount: PURCHASE });
      calls[index] = recorder.take();
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  await Promise.all([client.end(), close()]);
  return calls;
}

/** What pgbench runs: one script whose parameters are the rows of a table, in order. */
export type Replay = {
  /** A row's parameters, then the recorded statements with them. */
  script: string;
  /** Fetching the parameters alone, which is no part of what is compared. */
  fetchScript: string;
};

/** Stores the parameters of recorded calls, which must all consist of the same statements. */
export async function prepareReplay(sql: postgres.Sql, calls: Statement[][]): Promise<Replay> {
  const [first = []] = calls;
  const shape = (call: Statement[]) => call.map(({ text }) => text).join(";");
  if (calls.some((call) => shape(call) !== shape(first)))
    throw new Error("the recorded calls differ in their statements");
  await sql`create unlogged table replay (n int primary key, p text[] not null)`;
  const rows = calls.map((call, n) => ({
    n,
    p: call.flatMap(({ parameters }) => parameters.map(asText)),
  }));
  await sql`
    insert into replay select * from jsonb_to_recordset(${sql.json(rows)}) row(n int, p text[])`;
  await sql`vacuum (analyze) replay`;

  const count = first.reduce((sum, { parameters }) => sum + parameters.length, 0);
  const columns = Array.from({ length: count }, (_, index) => `p[${index + 1}] as p${index + 1}`);
  const fetchScript = `\\set n :offset + :client_id + :clients * :i
\\set i :i + 1
select ${columns.join(", ")} from replay where n = :n \\gset
`;
  let before = 0;
  const statements = first.map(({ text, parameters }) => {
    const offset = before;
    before += parameters.length;
    return `${text.replaceAll(/\$(\d+)/g, (_, number) => `:p${offset + Number(number)}`).trim()};\n`;
  });
  return { script: fetchScript + statements.join(""), fetchScript };
}

function asText(value: unknown): string {
  if (typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  throw new Error(`pgbench cannot replay the parameter ${JSON.stringify(value)}`);
}
