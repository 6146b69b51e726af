import { newId } from "@buzz/domain";
import { createTokenKeys } from "@buzz/domain/auth";
import { getCoupon, myCoupons } from "@buzz/domain/coupons";
import { mileageBalance } from "@buzz/domain/mileage";
import { z } from "zod";
import { startApi } from "./api-server.js";
import type { Bench } from "./bench.js";
import { startProgram } from "./children.js";
import { contender, race } from "./contenders.js";
import { createDomain, userContext } from "./context.js";
import { everyBudget, issue } from "./coupons.js";
import { load } from "./load.js";
import { connect, createRecorder, type Statement } from "./recording.js";
import type { Row } from "./table.js";
import type { Person } from "./world.js";

const CONNECTIONS = 32;
const POOL = 20;
const READERS = 64;
const LIST_ROWS = 20;
const AIM = 0.45;

/** A read as each reader asks it, and what the use case then sends. */
type Read = { name: string; asked: { trpc: string; rest: string; sent: Statement[] }[] };

/** Reads of signed-in people over tRPC and REST, against the bare statements behind Fastify. */
export async function measureReads(bench: Bench): Promise<Row[]> {
  const readers = bench.world.users.slice(0, READERS);
  await issue(
    bench.sql,
    { ...bench.world, users: readers },
    {
      name: "list",
      count: READERS * LIST_ROWS,
      budgets: everyBudget(bench.world),
    },
  );
  await bench.sql`vacuum (analyze)`;
  const reads = await recordReads(bench, readers);
  const tokens = await signIn(bench, readers);

  const floor = startProgram(new URL("./floor.js", import.meta.url), {
    DATABASE_URL: bench.url,
    POOL: String(POOL),
  });
  const calls = reads.map(({ asked }) => asked.map(({ sent }) => sent));
  const floorOrigin = z.string().parse(await floor.ask(calls));
  const api = await startApi(bench, POOL);

  const rows: Row[] = [];
  for (const [index, { name, asked }] of reads.entries()) {
    const loaded = (what: string, url: string, requests: Request[]) =>
      contender(what, () =>
        load({ url, requests, connections: CONNECTIONS, seconds: bench.seconds }),
      );
    const signed = (paths: string[]) =>
      paths.map((path, n) => ({ path, headers: { authorization: `Bearer ${tokens[n]}` } }));
    const bare = tokens.map((_, n) => ({ path: `/${index}/${n}` }));
    const least = loaded("Fastify + postgres.js, same SQL", floorOrigin, bare);
    const overTrpc = loaded("tRPC", api.origin, signed(asked.map(({ trpc }) => trpc)));
    const overRest = loaded("REST", api.origin, signed(asked.map(({ rest }) => rest)));
    await race([least, overTrpc, overRest], bench.rounds);
    const row = { measured: name, concurrency: CONNECTIONS };
    rows.push(
      { ...row, contender: overTrpc, floor: least, aim: AIM },
      { ...row, contender: overRest, floor: least, aim: AIM },
      { ...row, contender: overRest, floor: overTrpc, aim: 1 },
    );
  }
  await Promise.all([api.stop(), floor.stop()]);
  return rows;
}

type Request = { path: string; headers?: { authorization: string } };

/** Asks as each reader once and writes down what the use cases send: the floor sends the very same. */
async function recordReads({ url, privateKey }: Bench, readers: Person[]): Promise<Read[]> {
  const balance: Read = { name: "points balance", asked: [] };
  const point: Read = { name: "one coupon", asked: [] };
  const list: Read = { name: `${LIST_ROWS} coupons`, asked: [] };
  const client = connect(url, 1);
  const recorder = createRecorder(client, {});
  const domain = await createDomain(recorder.db, privateKey);
  const query = { status: "active", limit: LIST_ROWS } as const;
  for (const reader of readers) {
    const ctx = userContext(domain, reader);
    const { items } = await myCoupons(ctx, { ...query, page: 1, sort: "expiry" });
    const [first] = items;
    if (first === undefined || items.length !== LIST_ROWS)
      throw new Error(`a list has ${items.length} rows`);
    list.asked.push({
      trpc: `/trpc/coupons.my?${trpcInput(query)}`,
      rest: `/api/coupons/my?${new URLSearchParams({ ...query, limit: String(LIST_ROWS) })}`,
      sent: recorder.take(),
    });
    await mileageBalance(ctx);
    balance.asked.push({
      trpc: "/trpc/mileage.balance",
      rest: "/api/mileage/balance",
      sent: recorder.take(),
    });
    const { id } = await getCoupon(ctx, { id: first.id });
    point.asked.push({
      trpc: `/trpc/coupons.get?${trpcInput({ id })}`,
      rest: `/api/coupons/${id}`,
      sent: recorder.take(),
    });
  }
  await client.end();
  return [balance, point, list];
}

const trpcInput = (json: unknown) => new URLSearchParams({ input: JSON.stringify({ json }) });

async function signIn({ privateKey, world }: Bench, people: Person[]): Promise<string[]> {
  const keys = await createTokenKeys(privateKey);
  return Promise.all(
    people.map(({ userId, sessionId }) =>
      keys.sign({
        userId,
        sessionId,
        role: "user",
        jti: newId(),
        issuedAt: world.now,
        ttlSeconds: 3600,
      }),
    ),
  );
}
