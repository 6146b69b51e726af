import { z } from "zod";
import { maskIp } from "../kernel/masking.js";
import type { Topic } from "../kernel/outbox.js";
import type { webhookEvent } from "./schemas.js";

type WebhookEvent = z.output<typeof webhookEvent>;

/** A message of the outbox as it was stored. */
type Stored = { topic: string; recipientId: string | null; payload: unknown };

/** What others are told: ids and amounts (won or P), nobody's data. */
type Told = { event: WebhookEvent; data: Record<string, unknown> };

const approved = z.literal("approved");

const conversion = z.object({ amount: z.int(), status: z.string() });
const warning = z.object({
  month: z.string(),
  part: z.string(),
  from: z.string(),
  stage: z.string(),
});
const settlement = z.object({ settlementId: z.uuid(), status: approved });
const application = z.object({
  applicationId: z.uuid(),
  businessId: z.uuid(),
  status: approved,
});
const shop = z.object({ businessId: z.uuid(), status: approved });
const breach = z
  .object({ ip: z.string(), reason: z.string() })
  .transform(({ ip, reason }) => ({ ip: maskIp(ip), reason }));

const told: { readonly [T in Topic]?: { event: WebhookEvent; data: z.ZodType<Told["data"]> } } = {
  "referral.conversion": { event: "referral.conversion", data: conversion },
  "budget.warning": { event: "budget.warning", data: warning },
  "settlement.changed": { event: "settlement.approved", data: settlement },
  "application.reviewed": { event: "business.approved", data: application },
  "business.statusChanged": { event: "business.approved", data: shop },
  "security.breach": { event: "security.breach", data: breach },
};

const isTold = (topic: string): topic is keyof typeof told => Object.hasOwn(told, topic);

/** The event that a message is to other systems; undefined for what is none of theirs. */
export function webhookEventOf({ topic, recipientId, payload }: Stored): Told | undefined {
  const rule = isTold(topic) ? told[topic] : undefined;
  const data = rule?.data.safeParse(payload);
  if (rule === undefined || data?.success !== true) return undefined;
  const whose = rule.event === "referral.conversion" ? { referrerId: recipientId } : {};
  return { event: rule.event, data: { ...whose, ...data.data } };
}
