import { type Db, isConstraintViolation } from "@buzz/db";
import { isInsufficient, post, settlementTransfers } from "@buzz/ledger";
import type { z } from "zod";
import { ensureMonth } from "../budget/draw-funds.js";
import type { AdminContext } from "../kernel/context.js";
import { monthOf } from "../kernel/days.js";
import { AppError } from "../kernel/errors.js";
import { newId } from "../kernel/ids.js";
import { refuseAboveCap } from "./monthly-cap.js";
import { readSettlement } from "./read.js";
import { rejectSettlement } from "./reject.js";
import { type approveInput, rejectInput, type settlement } from "./schemas.js";
import { moveSettlement } from "./transition.js";

type Input = z.output<typeof approveInput>;

/**
 * Approves a payout within this month's settlement budget; one of nothing is paid with that. With `approved: false` it
 * rejects.
 *
 * @throws BUDGET_001 when the budget, or the shop's cap of a month, cannot bear it: the request stays as it was.
 * @throws SETTLEMENT_002 a returned one whose day has another open request. Else what `moveSettlement` throws.
 * @throws VALIDATION_001 a rejection without a reason.
 */
export async function approveSettlement(
  ctx: AdminContext,
  input: Input,
): Promise<z.output<typeof settlement>> {
  if (!input.approved) return rejectInstead(ctx, input);
  const month = monthOf(ctx.clock());
  try {
    return await ctx.db.transaction(async (tx) => {
      const moved = await moveSettlement(ctx, tx, {
        id: input.id,
        action: "settlement.approve",
        from: ["pending", "returned"],
        to: "approved",
        set: { approvedAt: ctx.clock(), approvedBy: ctx.actor.userId, budgetMonth: month },
        note: input.adminNote,
      });
      await refuseAboveCap(ctx, tx, moved.businessId, month);
      await ensureMonth(ctx, tx, month);
      await post(tx, {
        id: newId(),
        at: ctx.clock(),
        transfers: [
          settlementTransfers.approve(
            {
              settlementId: moved.id,
              businessId: moved.businessId,
              amount: moved.totalAmount,
            },
            month,
          ),
        ],
      });
      if (moved.totalAmount === 0) await closeUnpaid(ctx, tx, moved.id);
      return readSettlement(tx, moved.id);
    });
  } catch (cause) {
    if (isInsufficient(cause)) throw new AppError("BUDGET_001", undefined, { cause });
    if (isConstraintViolation(cause, "settlement_requests_open_key"))
      throw new AppError("SETTLEMENT_002", undefined, { cause });
    throw cause;
  }
}

/** A shop that owes back all it has earned is paid by that: no bank has anything to do with it. */
const closeUnpaid = (ctx: AdminContext, tx: Db, id: string) =>
  moveSettlement(ctx, tx, {
    id,
    action: "settlement.pay",
    from: ["approved"],
    to: "paid",
    set: { paidAt: ctx.clock() },
  });

async function rejectInstead(ctx: AdminContext, { id, reason, adminNote }: Input) {
  const parsed = rejectInput.safeParse({ id, reason: reason ?? adminNote });
  if (!parsed.success)
    throw new AppError("VALIDATION_001", [{ field: "reason", message: "10 to 500 characters" }]);
  return rejectSettlement(ctx, parsed.data);
}
