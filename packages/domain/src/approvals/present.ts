import type { approvals } from "@buzz/db/schema";
import type { z } from "zod";
import type { AdminContext } from "../kernel/context.js";
import { may } from "../kernel/permissions.js";
import { kindNamed } from "./kinds.js";
import type { approval } from "./schemas.js";

type Row = typeof approvals.$inferSelect;
type Approval = z.output<typeof approval>;

/** What nobody decided about in time has expired, by itself. */
export const statusOf = ({ status, expiresAt }: Row, now: Date): Approval["status"] =>
  status === "pending" && expiresAt <= now ? "expired" : status;

/** An approval as its reader is told of it. */
export function present(
  { actor, locale, clock }: AdminContext,
  row: Row,
  names: Pick<Approval, "requesterName" | "deciderName">,
): Approval {
  const { id, summary, requestedBy, requestedAt, expiresAt, decidedBy, decidedAt, reason } = row;
  const { name: kind, words, area, action } = kindNamed(row.kind);
  const status = statusOf(row, clock());
  return {
    id,
    kind,
    summary: words[locale](summary),
    status,
    requestedBy,
    requestedAt,
    expiresAt,
    decidedBy,
    decidedAt,
    reason,
    ...names,
    canDecide:
      status === "pending" && requestedBy !== actor.userId && may(actor.adminRole, area, action),
  };
}
