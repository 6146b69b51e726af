import type { z } from "zod";
import type { Topic } from "../kernel/outbox.js";
import type { liveEvent } from "../notifications/schemas.js";

type EventName = z.output<typeof liveEvent>["event"];

/** Events of the live stream (rules §13) by topic; null for what only becomes a notification. */
const eventOf: Readonly<Record<Topic, EventName | null>> = {
  "notification.created": "notification.created",
  "coupon.issued": "coupon.issued",
  "coupon.used": "qr.consumed",
  "qr.consumed": "qr.consumed",
  "coupon.restored": "coupon.issued",
  "mileage.changed": "mileage.changed",
  "mileage.expired": "mileage.changed",
  "mileage.expiring": null,
  "mileage.refunded": "mileage.changed",
  "use.reversed": "stats.updated",
  "scan.result": "scan.result",
  "stats.updated": "stats.updated",
  "metrics.updated": "metrics.updated",
  "application.created": "application.created",
  "settlement.requested": "settlement.requested",
  "budget.alert": "budget.alert",
  "budget.warning": "budget.alert",
  "budget.surge": "budget.alert",
  "budget.attack": "budget.alert",
  "budget.escalated": "budget.alert",
  "budget.acknowledged": "budget.alert",
  "budget.report": null,
  "budget.criticalReport": null,
  "business.changed": "business.changed",
  "homeConfig.changed": "homeConfig.changed",
  "security.breach": null,
  "webhook.disabled": null,
  "job.overdue": null,
  "bulkJob.ended": null,
  "job.recovered": null,
  "books.broken": null,
  "approval.requested": null,
  "approval.decided": null,
  "settlement.changed": null,
  "bankAccount.changed": null,
  "business.statusChanged": null,
  "application.reviewed": null,
  "referral.conversion": null,
};

/** The event of a stored topic; null also for one that an older version wrote. */
export const eventNamed = (topic: string): EventName | null =>
  isTopic(topic) ? eventOf[topic] : null;

const isTopic = (topic: string): topic is Topic => Object.hasOwn(eventOf, topic);
