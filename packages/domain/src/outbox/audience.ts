import type { AdminRole, SignedActor } from "../kernel/context.js";
import type { Message, Topic } from "../kernel/outbox.js";
import { type Action, type Area, may } from "../kernel/permissions.js";

type OperatorsTopic = Extract<Message, { to: "admins" }>["topic"];

/** Messages to operators reach those who may read this area, or do in it what the second part says. */
const areaOf: Readonly<Record<OperatorsTopic, Area | readonly [Area, Action]>> = {
  "application.created": "businesses",
  "settlement.requested": "settlements",
  "budget.alert": "budget",
  "budget.warning": "budget",
  "budget.surge": "budget",
  "budget.attack": "budget",
  "budget.report": "budget",
  "budget.criticalReport": "budget",
  "budget.escalated": ["budget", "update"],
  "budget.acknowledged": "budget",
  "metrics.updated": "analytics",
  "security.breach": "system",
  "webhook.disabled": "system",
  "job.overdue": "system",
  "job.recovered": "system",
  "books.broken": "budget",
  "approval.requested": "approvals",
};

const isForOperators = (topic: string): topic is OperatorsTopic => Object.hasOwn(areaOf, topic);

/** Whether operators of a sub-role are to hear of a topic; nobody of one that is not for operators. */
export function reachesRole(topic: string, role: AdminRole | null): boolean {
  if (!isForOperators(topic)) return false;
  const area = areaOf[topic];
  return typeof area === "string" ? may(role, area, "read") : may(role, ...area);
}

/** Operators' topics that somebody may hear of; none for users and owners. */
export const operatorsTopicsFor = (actor: SignedActor): Topic[] =>
  Object.keys(areaOf)
    .filter(isForOperators)
    .filter((topic) => actor.kind === "admin" && reachesRole(topic, actor.adminRole));
