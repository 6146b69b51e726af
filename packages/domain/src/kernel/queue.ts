import type { Db } from "@buzz/db";
import { sql } from "drizzle-orm";
import { z } from "zod";
import type { CalendarJob } from "../jobs/schedule.js";
import { uuid } from "./schemas.js";

/**
 * What the queue can be asked to do besides the calendar's jobs, and what it is told for that: ids only, for payloads
 * lie readable until the task is done. A task may run twice, since a process may die right after it; its verb sees to that.
 */
export const payloads = {
  "coupons.issue": z.object({ jobId: uuid }),
};

export type Payloads = { [Task in keyof typeof payloads]: z.output<(typeof payloads)[Task]> };

type Order<Task, Payload> = {
  task: Task;
  payload: Payload;
  /** Of orders with the same key one waits at most; the newest replaces it. */
  key?: string;
  /** Orders of one queue are carried out one after another. */
  queue?: string;
  /** Not before so many seconds from now. */
  inSeconds?: number;
  /** How often it is tried, with growing pauses; 25 times, over about three days, unless told otherwise. */
  attempts?: number;
};

export type AnyOrder =
  | { [Task in keyof Payloads]: Order<Task, Payloads[Task]> }[keyof Payloads]
  | Order<CalendarJob, Record<never, never>>;

/** Puts orders into the queue in the transaction of what they belong to: they are carried out once it commits, or never. */
export async function enqueue(tx: Db, orders: AnyOrder[]): Promise<void> {
  if (orders.length === 0) return;
  await tx.execute(sql`
    select graphile_worker.add_job(task, payload, queue, now() + make_interval(secs => coalesce("inSeconds", 0)), attempts, key)
    from json_to_recordset(${JSON.stringify(orders)}::json)
      as ordered(task text, payload json, queue text, "inSeconds" float, attempts int, key text)`);
}
