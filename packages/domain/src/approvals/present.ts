import type { approvals } from "@buzz/db/schema";
import type { z } from "zod";
import type { AdminContext } from "../kernel/context.js";
import { may } from "../kernel/permissions.js";
import type { CountDeciders } from "./deciders.js";
import { kindNamed } from "./kinds.js";
import type { approval } from "./schemas.js";

type Row = typeof approvals.$inferSelect;
type Approval = z.output<typeof approval>;

/** What nobody decided about in time has expired, by itself; what its maker withdrew, its maker rejected. */
export function statusOf({ status, expiresAt }: Row, now: Date): Approval["status"] {
  if (status === "withdrawn") return "rejected";
  return status === "pending" && expiresAt <= now ? "expired" : status;
}

/** An approval as its reader is told of it. */
export function present(
  { actor, locale, clock }: AdminContext,
  row: Row,
  { requesterName, deciderName }: Pick<Approval, "requesterName" | "deciderName">,
  countDeciders: CountDeciders,
): Approval {
  const { id, summary, requestedBy, requestedAt, expiresAt, decidedAt, reason } = row;
  const kind = kindNamed(row.kind);
  const status = statusOf(row, clock());
  const withdrawn = row.status === "withdrawn";
  const isOwn = requestedBy === actor.userId;
  return {
    id,
    kind: kind.name,
    summary: kind.words[locale](summary),
    status,
    requestedBy,
    requesterName,
    requestedAt,
    expiresAt,
    decidedBy: withdrawn ? requestedBy : row.decidedBy,
    deciderName: withdrawn ? requesterName : deciderName,
    decidedAt,
    reason,
    withdrawn,
    about: kind.about(summary).flatMap((one) => (typeof one === "string" ? [one] : [])),
    deciders: status === "pending" ? countDeciders(kind, requestedBy) : 0,
    canDecide: status === "pending" && !isOwn && may(actor.adminRole, kind.area, kind.action),
    canWithdraw: status === "pending" && isOwn,
  };
}
