import { setTimeout as pause } from "node:timers/promises";
import { notifications, queueWorkers, recurringJobs } from "@buzz/db/schema";
import { enqueue } from "@buzz/domain";
import { calendar, timers } from "@buzz/domain/jobs";
import { eq, isNotNull, sql } from "drizzle-orm";
import { afterAll, expect, test, vi } from "vitest";
import { every } from "../src/jobs/every.js";
import { startJobs } from "../src/jobs/index.js";
import { startServer } from "./support/server.js";
import { Town } from "./support/town.js";

const server = await startServer();
afterAll(() => server.close());

test("what people do reaches them as notifications, told once by any number of instances", async () => {
  const town = await Town.open(server);
  const inviter = await town.resident();
  const jobs = [1, 2, 3].map(() => startJobs(server.deps, server.app.log));
  const { api, userId } = await town.resident(inviter);
  const titles = async () =>
    (await api.notifications.list.query({})).items.map(({ title }) => title).toSorted();
  await expect
    .poll(titles, { timeout: 10_000 })
    .toEqual(["포인트가 쌓였어요", "새 쿠폰이 도착했어요", "새 쿠폰이 도착했어요"].toSorted());
  await Promise.all(jobs.map((job) => job.stop()));

  await town.resident(inviter);
  await pause(1_500);
  expect(await server.db.$count(notifications, eq(notifications.userId, userId))).toBe(3);
});

test("the calendar's jobs are carried out by whoever takes them, and go on after the database was away", {
  timeout: 30_000,
}, async () => {
  const done = async () => {
    const rows = await server.db
      .select({ name: recurringJobs.name })
      .from(recurringJobs)
      .where(isNotNull(recurringJobs.lastSucceededAt));
    return rows.map(({ name }) => name).toSorted();
  };
  const waiting = async () =>
    (await server.db.execute(sql`select from graphile_worker.jobs`)).length;
  const all = Object.keys({ ...calendar, ...timers }).toSorted();
  await server.db.delete(recurringJobs);
  const jobs = [1, 2].map(() => startJobs(server.deps, server.app.log));
  await expect.poll(done, { timeout: 15_000 }).toEqual(all);
  await expect.poll(waiting, { timeout: 15_000 }).toBe(0);

  await server.db.execute(sql`
    select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and application_name <> 'buzz' and pid <> pg_backend_pid()`);
  await enqueue(server.db, [{ task: "qr.sweep", payload: {} }]);
  await expect.poll(waiting, { timeout: 15_000 }).toBe(0);
  await Promise.all(jobs.map((job) => job.stop()));
  expect(await server.db.$count(queueWorkers)).toBe(0);
});

test("a process without jobs leaves them to others", async () => {
  const { domain, env } = server.deps;
  await enqueue(server.db, [{ task: "qr.sweep", payload: {}, key: "left" }]);
  const jobs = startJobs({ domain, env: { ...env, JOBS: "off" } }, server.app.log);
  await pause(500);
  await jobs.stop();
  expect(await server.db.execute(sql`select from graphile_worker.jobs`)).toHaveLength(1);
});

test("a job never overlaps itself, outlives its failures, and stops after the run under way", async () => {
  let running = 0;
  let most = 0;
  let runs = 0;
  const failed = vi.fn();
  const job = every(
    {
      name: "test",
      everyMs: 1,
      run: async () => {
        runs += 1;
        running += 1;
        most = Math.max(most, running);
        await pause(20);
        running -= 1;
        if (runs % 2 === 0) throw new Error("no luck");
      },
    },
    failed,
  );
  await expect.poll(() => runs).toBeGreaterThan(4);
  await job.stop();
  expect([running, most]).toEqual([0, 1]);
  expect(failed).toHaveBeenCalledWith("test", expect.objectContaining({ message: "no luck" }));
  const stoppedAt = runs;
  await pause(50);
  expect(runs).toBe(stoppedAt);
});
