import { randomUUID } from "node:crypto";
import type { Context } from "@buzz/domain";
import { keepAlive, leaveQueue, registerJobs } from "@buzz/domain/jobs";
import { every, type Failed, type Running } from "./every.js";
import type { Queue } from "./queue.js";

const ALIVE_EVERY_MS = 10_000;

/** Keeps a process that takes jobs known to the others, from which point on its recurring jobs are missed when they do not run. */
export function stayKnown(ctx: Context, queue: Queue, failed: Failed): Running {
  const id = randomUUID();
  let registered = false;
  const alive = every({ name: "jobs.alive", everyMs: ALIVE_EVERY_MS, run }, failed);
  return {
    stop: async () => {
      await alive.stop();
      await leaveQueue(ctx, id).catch(() => {});
    },
  };

  async function run(): Promise<void> {
    if (!registered) await registerJobs(ctx);
    registered = true;
    await keepAlive(ctx, { id, workerIds: queue.workerIds() });
  }
}
