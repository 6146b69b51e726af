import type { SignedActor } from "../kernel/context.js";
import type { Message, Topic } from "../kernel/outbox.js";
import { type Area, may } from "../kernel/permissions.js";

type OperatorsTopic = Extract<Message, { to: "admins" }>["topic"];

/** Messages to operators reach those who may read this area. */
const areaOf: Readonly<Record<OperatorsTopic, Area>> = {
  "application.created": "businesses",
  "settlement.requested": "settlements",
  "budget.alert": "budget",
  "budget.warning": "budget",
  "metrics.updated": "analytics",
  "security.breach": "system",
  "webhook.disabled": "system",
  "job.overdue": "system",
  "job.recovered": "system",
  "books.broken": "budget",
  "approval.requested": "approvals",
};

const isForOperators = (topic: string): topic is OperatorsTopic => Object.hasOwn(areaOf, topic);

/** Operators' topics that somebody may hear of; none for users and owners. */
export const operatorsTopicsFor = (actor: SignedActor): Topic[] =>
  Object.keys(areaOf)
    .filter(isForOperators)
    .filter((topic) => actor.kind === "admin" && may(actor.adminRole, areaOf[topic], "read"));

/** The area of a message to operators; undefined when nobody is to hear of it. */
export const operatorsArea = (topic: string): Area | undefined =>
  isForOperators(topic) ? areaOf[topic] : undefined;
