import { z } from "zod";
import { pageInput, pageOf } from "../kernel/paging.js";
import { instant, uuid, won } from "../kernel/schemas.js";

export const status = z.enum(["queued", "running", "done", "failed", "cancelled"]);
export const kind = z.enum(["coupon_issue"]);

/** For whom a job could do nothing, and why, in the reader's language. */
const failure = z.object({ userId: uuid, code: z.string(), message: z.string() });

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

/** `errors`: the first of them; `error`: what made the whole job stop, while it is `failed`. */
export const job = z.object({
  ...summary,
  errors: z.array(failure),
  error: failure.omit({ userId: true }).nullable(),
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
      lastSucceededAt: instant.nullable(),
      lastFailedAt: instant.nullable(),
      /** Code of the last failure; null since the last success. */
      lastError: z.string().nullable(),
      overdueSince: instant.nullable(),
    }),
  ),
});
