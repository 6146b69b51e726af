import { z } from "zod";
import { budgetPart, stage } from "../budget/stage.js";
import { pageInput, pageOf } from "../kernel/paging.js";
import { instant, mobile, uuid } from "../kernel/schemas.js";
import { alertKind } from "./kind.js";

export const listInput = pageInput.extend({ status: z.enum(["open", "all"]).default("all") });

/** Month, part and stage are null for what is about no part of a budget. */
export const alert = z.object({
  id: uuid,
  kind: alertKind,
  month: z.string().nullable(),
  part: budgetPart.nullable(),
  stage: stage.nullable(),
  raisedAt: instant,
  /** How often contacts were called, what raised it included. */
  calls: z.int(),
  nextCallAt: instant.nullable(),
  acknowledgedAt: instant.nullable(),
  acknowledgedBy: uuid.nullable(),
  acknowledgerName: z.string().nullable(),
  /** Since when it is over, answered or not. */
  resolvedAt: instant.nullable(),
});

export const listOutput = pageOf(alert);

export const contactsOutput = z.object({
  /** Who is called; phones masked, null where SMS reaches nobody. */
  items: z.array(
    z.object({ userId: uuid, name: z.string(), phone: z.string().nullable(), isSelf: z.boolean() }),
  ),
  /** Whether this installation can send SMS at all. */
  sms: z.boolean(),
});

/** Null for no SMS. */
export const savePhoneInput = z.object({ phone: mobile.nullable() });
