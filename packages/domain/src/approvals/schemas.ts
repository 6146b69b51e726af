import { z } from "zod";
import { createOutput } from "../bank-files/schemas.js";
import { emergencyOutput, settingsOutput } from "../budget/schemas.js";
import { pageInput, pageOf } from "../kernel/paging.js";
import { byId, instant, reason, uuid } from "../kernel/schemas.js";
import { assignOutput, hireOutput } from "../operators/schemas.js";
import { grantOutput } from "../rewards/schemas.js";
import { listOutput as settingsListOutput } from "../settings/schemas.js";
import { settlement } from "../settlements/schemas.js";
import { kindName } from "./names.js";

/** What a command answers that waits for a second operator. */
export const pendingOutput = z.object({
  pendingApproval: z.object({ id: uuid, kind: kindName, requestedBy: uuid, expiresAt: instant }),
});

/** The output of a command that may have to wait for a second operator. */
export const orPending = <O extends z.ZodType>(output: O) => z.union([output, pendingOutput]);

/** A request that its maker withdrew is told as rejected by them: clients in the field know these four words. */
export const status = z.enum(["pending", "confirmed", "rejected", "expired"]);

export const approval = z.object({
  id: uuid,
  kind: kindName,
  /** What would be done, in the reader's language. */
  summary: z.string(),
  status,
  requestedBy: uuid,
  requesterName: z.string(),
  requestedAt: instant,
  expiresAt: instant,
  decidedBy: uuid.nullable(),
  deciderName: z.string().nullable(),
  decidedAt: instant.nullable(),
  /** Why it was rejected. */
  reason: z.string().nullable(),
  /** Whether its maker took it back. */
  withdrawn: z.boolean(),
  /** What it would change: a settlement, an account, a month, settings by their keys; services, `rewards` and `surge`. */
  about: z.array(z.string()),
  /** How many operators may be its second one; none once it waits no more. */
  deciders: z.int(),
  /** Whether the reader may be its second operator. */
  canDecide: z.boolean(),
  /** Whether the reader asked for it and may still take it back. */
  canWithdraw: z.boolean(),
});

export const listInput = pageInput.extend({ status: status.optional() });
export const listOutput = pageOf(approval);

export const decidersOutput = z.object({
  /** `others`: than the caller. */
  items: z.array(z.object({ kind: kindName, others: z.int() })),
});

export const confirmInput = byId;
export const withdrawInput = byId;
export const rejectInput = z.object({ id: uuid, reason });

/** `result` is what the command itself answers. */
export const confirmOutput = z.object({
  approval,
  result: z.union([
    settlement,
    createOutput,
    grantOutput,
    settingsOutput,
    hireOutput,
    assignOutput,
    emergencyOutput,
    settingsListOutput,
  ]),
});
