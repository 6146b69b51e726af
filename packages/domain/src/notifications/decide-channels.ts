import type { Channels } from "../kernel/channels.js";
import type { SignedActor } from "../kernel/context.js";
import type { Topic } from "../kernel/outbox.js";
import { afterQuietHours, type QuietHours } from "./quiet-hours.js";
import { type NotificationType, templates } from "./templates.js";

export type Channel = keyof Channels;

type Route = {
  /** Whom it concerns. */
  readers: SignedActor["kind"] | "applicant";
  channels: readonly Channel[];
  /** Told at any hour: what somebody does at that moment, and alarms. */
  atOnce?: true;
};

const alarm: Route = { readers: "admin", channels: ["email", "sms"], atOnce: true };

/** By which channels a topic leaves besides the app; none for the others. */
const routes: { readonly [T in Topic]?: Route } = {
  "coupon.issued": { readers: "user", channels: ["push"] },
  "coupon.used": { readers: "user", channels: ["push"], atOnce: true },
  "mileage.changed": { readers: "user", channels: ["push"] },
  "mileage.expiring": { readers: "user", channels: ["push", "email"] },
  "referral.conversion": { readers: "user", channels: ["push"] },
  "settlement.requested": { readers: "admin", channels: ["push"] },
  "settlement.changed": { readers: "business", channels: ["push", "email"] },
  "application.created": { readers: "admin", channels: ["push"] },
  "application.reviewed": { readers: "applicant", channels: ["email", "sms"] },
  "business.statusChanged": { readers: "business", channels: ["push", "email"] },
  "bankAccount.changed": { readers: "business", channels: ["push"], atOnce: true },
  "approval.requested": { readers: "admin", channels: ["push", "email"] },
  "approval.decided": { readers: "admin", channels: ["push"] },
  "books.broken": alarm,
  "budget.alert": alarm,
  "budget.warning": alarm,
  "budget.surge": alarm,
  "budget.attack": alarm,
  "budget.escalated": alarm,
  "budget.criticalReport": alarm,
  "budget.report": { readers: "admin", channels: ["email"], atOnce: true },
  "security.breach": { readers: "admin", channels: ["email"], atOnce: true },
  "webhook.disabled": { readers: "admin", channels: ["email"], atOnce: true },
};

const routeOf = (topic: string): Route | undefined => (isTopic(topic) ? routes[topic] : undefined);

const isTopic = (topic: string): topic is keyof typeof routes => Object.hasOwn(routes, topic);

/** What nobody switches off: results of one's own applications and money, alarms and security, by e-mail; alarms by SMS. */
export const essential: readonly `${Channel}.${NotificationType}`[] = [
  "email.approval",
  "email.system",
  "sms.system",
];

/** What these readers are told of by a channel besides the app, in the order of the topics. */
export const kindsToldBy = (channel: Channel, readers: SignedActor["kind"]): NotificationType[] => [
  ...new Set(
    Object.entries(routes)
      .filter(([, route]) => route.readers === readers && route.channels.includes(channel))
      .flatMap(([topic]) => (isTopic(topic) ? (templates[topic]?.type ?? []) : [])),
  ),
];

type Question = {
  topic: string;
  type: NotificationType;
  at: Date;
  muted: readonly string[];
  quietHours: QuietHours;
  available: readonly Channel[];
};

/**
 * By which channels a notification leaves, and when: as its topic says, unless its reader does not want it, at the end
 * of quiet hours for what wakes people. A channel without provider is skipped.
 */
export function decideChannels(asked: Question): { channel: Channel; at: Date }[] {
  const route = routeOf(asked.topic);
  if (route === undefined) return [];
  return route.channels
    .filter((channel) => asked.available.includes(channel))
    .filter((channel) => {
      const name = `${channel}.${asked.type}` as const;
      return essential.includes(name) || !asked.muted.includes(name);
    })
    .map((channel) => ({
      channel,
      at:
        route.atOnce === true || channel === "email"
          ? asked.at
          : afterQuietHours(asked.at, asked.quietHours),
    }));
}
