import { z } from "zod";
import { pageInput, pageOf } from "../kernel/paging.js";
import { instant, uuid } from "../kernel/schemas.js";

export const webhookEvent = z.enum([
  "referral.conversion",
  "budget.warning",
  "settlement.approved",
  "business.approved",
  "security.breach",
]);

const status = z.enum(["active", "disabled"]);
const deliveryStatus = z.enum(["pending", "delivered", "failed"]);

const url = z
  .url({ protocol: /^https$/ })
  .max(2_000)
  .refine((text) => {
    const { username, password } = new URL(text);
    return username === "" && password === "";
  }, "must not hold a password");

const events = z
  .array(webhookEvent)
  .min(1)
  .max(webhookEvent.options.length)
  .transform((list) => [...new Set(list)]);

export const createInput = z.object({ url, events });

export const updateInput = z.object({
  id: uuid,
  url: url.optional(),
  events: events.optional(),
  status: status.optional(),
});

const attempt = z.object({
  status: deliveryStatus,
  responseStatus: z.int().nullable(),
  at: instant,
});

export const webhookOutput = z.object({
  id: uuid,
  url: z.string(),
  events: z.array(webhookEvent),
  status,
  createdAt: instant,
  /** Since when it has taken nothing; null while it takes what it is sent. */
  failingSince: instant.nullable(),
  /** The latest attempt; null before the first. */
  lastDelivery: attempt.nullable(),
});

export const listOutput = z.object({ items: z.array(webhookOutput) });

const secret = z.string();

/** The secret is told this once. */
export const createOutput = webhookOutput.extend({ secret });

export const rotateOutput = z.object({
  id: uuid,
  secret,
  /** Until then the secret before it signs too. */
  previousUntil: instant,
});

export const deliveriesInput = z.object({ id: uuid, ...pageInput.shape });

export const deliveryOutput = z.object({
  id: uuid,
  event: z.string(),
  status: deliveryStatus,
  attempts: z.int(),
  /** Of the last answer; null without one, then `failure` says why. */
  responseStatus: z.int().nullable(),
  failure: z.string().nullable(),
  /** When it is tried next, while it waits. */
  nextAttemptAt: instant.nullable(),
  /** Of the last attempt; before the first, when it happened. */
  at: instant,
});

export const deliveriesOutput = pageOf(deliveryOutput);
