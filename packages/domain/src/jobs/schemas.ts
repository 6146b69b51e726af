import { z } from "zod";
import { category } from "../budget/schemas.js";
import { pageInput, pageOf } from "../kernel/paging.js";
import { instant, month, uuid, won } from "../kernel/schemas.js";

export const status = z.enum(["queued", "running", "done", "failed", "cancelled"]);
export const kind = z.enum(["coupon_issue"]);

/** For whom a job could do nothing, and why, in the reader's language. */
const reason = { code: z.string(), message: z.string() };
/** `name` is masked. */
const failure = z.object({ userId: uuid, name: z.string(), ...reason });

const summary = {
  id: uuid,
  kind,
  status,
  couponId: uuid.nullable(),
  /** What it gives. */
  name: z.string(),
  total: z.int(),
  done: z.int(),
  failed: z.int(),
  /** Won still held for those who are to come. */
  reserved: won,
  createdAt: instant,
  startedAt: instant.nullable(),
  finishedAt: instant.nullable(),
};

/**
 * `errors`: the first of them; `error`: what made the whole job stop, while it is `failed`. `estimatedCompletionTime` is
 * told while it waits or runs, at the speed of the newest jobs.
 */
export const job = z.object({
  ...summary,
  estimatedCompletionTime: instant.nullable(),
  /** Won held for each, and the budget that holds them. */
  unitCost: won,
  budget: z.object({ month, category }),
  /** When what it gives expires. */
  expiresAt: instant,
  orderedBy: z.object({ id: uuid, name: z.string() }),
  errors: z.array(failure),
  error: z.object(reason).nullable(),
});

export const listInput = z.object({ status: status.optional(), ...pageInput.shape });
export const listOutput = pageOf(z.object(summary));

export const errorsInput = z.object({ id: uuid, ...pageInput.shape });
export const errorsOutput = pageOf(failure);

export const recurringOutput = z.object({
  items: z.array(
    z.object({
      name: z.string(),
      title: z.string(),
      /** How often it runs. */
      everySeconds: z.number(),
      /** When the calendar has it run next; null for what runs all the time. */
      nextAt: instant.nullable(),
      /** After so long without a success it is overdue. */
      silenceSeconds: z.int(),
      lastSucceededAt: instant.nullable(),
      lastFailedAt: instant.nullable(),
      /** Code of the last failure; null since the last success. */
      lastError: z.string().nullable(),
      overdueSince: instant.nullable(),
    }),
  ),
});
