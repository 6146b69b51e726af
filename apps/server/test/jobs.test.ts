import { setTimeout as pause } from "node:timers/promises";
import { notifications, users } from "@buzz/db/schema";
import { eq } from "drizzle-orm";
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
  const jobs = [1, 2, 3].map(() => startJobs(server.deps.domain, server.app.log));
  const { api, userId } = await town.resident(inviter);
  const titles = async () =>
    (await api.notifications.list.query({})).items.map(({ title }) => title).toSorted();
  await expect
    .poll(titles, { timeout: 10_000 })
    .toEqual(["마일리지가 쌓였어요", "새 쿠폰이 도착했어요", "새 쿠폰이 도착했어요"].toSorted());
  await Promise.all(jobs.map((job) => job.stop()));

  await town.resident(inviter);
  await pause(1_500);
  const [{ email } = { email: "" }] = await server.db
    .select({ email: users.email })
    .from(users)
    .where(eq(users.id, userId));
  expect(email).not.toBe("");
  expect(await server.db.$count(notifications, eq(notifications.userId, userId))).toBe(3);
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
