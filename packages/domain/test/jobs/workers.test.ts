import { queueWorkers } from "@buzz/db/schema";
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { enqueue } from "../../src/index.js";
import { keepAlive, leaveQueue } from "../../src/jobs/index.js";
import { testWorld } from "../support/world.js";

const world = await testWorld();
const ctx = world.system();

const jobs = () =>
  world.db.execute<{ key: string; by: string | null; free: boolean }>(sql`
    select key, jobs.locked_by as by, queues.locked_at is null as free from graphile_worker.jobs
    join graphile_worker._private_job_queues queues using (queue_name) order by key`);

/** What a worker does when it takes a job, so long ago. */
const take = (worker: string, key: string, ago: string) =>
  world.db.transaction(async (tx) => {
    const lock = sql`set locked_at = now() - ${ago}::interval, locked_by = ${worker}`;
    await tx.execute(sql`update graphile_worker._private_jobs ${lock} where key = ${key}`);
    await tx.execute(
      sql`update graphile_worker._private_job_queues ${lock} where queue_name = ${key}`,
    );
  });

test("what a dead process has in hand is free again; what the living have is left alone", async () => {
  const keys = ["dead", "living", "new"];
  await enqueue(
    world.db,
    keys.map((key) => ({ task: "qr.sweep", payload: {}, key, queue: key })),
  );
  const [one, other] = [crypto.randomUUID(), crypto.randomUUID()];
  await keepAlive(ctx, { id: one, workerIds: ["worker-1", "worker-2"] });
  await take("worker-0", "dead", "1 minute");
  await take("worker-2", "living", "10 minutes");
  await take("worker-9", "new", "5 seconds");

  await keepAlive(ctx, { id: other, workerIds: ["worker-3"] });
  expect(await jobs()).toEqual([
    { key: "dead", by: null, free: true },
    { key: "living", by: "worker-2", free: false },
    { key: "new", by: "worker-9", free: false },
  ]);

  await world.db.execute(sql`update queue_workers set seen_at = now() - interval '1 minute'
    where id = ${one}::uuid`);
  await keepAlive(ctx, { id: other, workerIds: ["worker-3"] });
  expect((await jobs()).map(({ by }) => by)).toEqual([null, null, "worker-9"]);
  await leaveQueue(ctx, other);
  expect(await world.db.$count(queueWorkers)).toBe(0);
});

test("an order is carried out when its transaction commits, or never; of those with one key one waits", async () => {
  await expect(
    world.db.transaction(async (tx) => {
      await enqueue(tx, [{ task: "qr.sweep", payload: {}, key: "undone" }]);
      throw new Error("no");
    }),
  ).rejects.toThrow("no");
  for (const inSeconds of [0, 60])
    await enqueue(world.db, [{ task: "qr.sweep", payload: {}, key: "once", inSeconds }]);
  const rows = await world.db.execute<{ key: string; later: boolean }>(sql`
    select key, run_at > now() as later from graphile_worker.jobs where key in ('undone', 'once')`);
  expect(rows).toEqual([{ key: "once", later: true }]);
});
