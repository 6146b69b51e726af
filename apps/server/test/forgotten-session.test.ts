import { sessions } from "@buzz/db/schema";
import { holderOf, waitingBehind } from "@buzz/testkit";
import { sql } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { startServer } from "./support/server.js";
import { Town } from "./support/town.js";

const server = await startServer();
afterAll(() => server.close());

test("a session that is forgotten while calls wait for its look-up answers them all the same", async () => {
  const { token } = await (await Town.open(server)).resident();
  const { authenticator } = server.deps.domain;
  const { sessionId } = await authenticator.authenticate(token);
  authenticator.forget(sessionId);
  const calls = await server.db.transaction(async (tx) => {
    await tx.execute(sql`lock table ${sessions} in access exclusive mode`);
    const holder = await holderOf(tx);
    const all = Promise.allSettled([1, 2].map(() => authenticator.authenticate(token)));
    await expect.poll(() => waitingBehind(server.db, holder), { timeout: 10_000 }).toBe(1);
    authenticator.forget(sessionId);
    return () => all;
  });
  expect((await calls()).map(({ status }) => status)).toEqual(["fulfilled", "fulfilled"]);
});
