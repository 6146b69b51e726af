import { isConstraintViolation } from "@buzz/db";
import type { z } from "zod";
import { unknownCategory } from "../businesses/unknown-category.js";
import { recordAudit } from "../kernel/audit.js";
import type { AdminContext } from "../kernel/context.js";
import { AppError } from "../kernel/errors.js";
import { announce } from "../kernel/outbox.js";
import { closeApplication } from "./close.js";
import { openShop } from "./open-shop.js";
import { rejectApplication } from "./reject.js";
import { type approveInput, type approveOutput, rejectInput } from "./schemas.js";

type Input = z.output<typeof approveInput>;

/**
 * Approves an application: the owner's account, the shop and its ledger account, in one transaction. The
 * applicant's own password stays. With `approved: false` it rejects.
 *
 * @throws what `closeApplication` throws; USER_001 or BUSINESS_003 when somebody else took the e-mail or number.
 * @throws VALIDATION_001 a rejection without a reason. VALIDATION_002 unknown category.
 */
export async function approveApplication(
  ctx: AdminContext,
  input: Input,
): Promise<z.output<typeof approveOutput>> {
  if (!input.approved) return rejectInstead(ctx, input);
  try {
    return await ctx.db.transaction(async (tx) => {
      const application = await closeApplication(ctx, tx, input.id, { status: "approved" });
      const shop = await openShop(ctx, tx, application, input);
      await recordAudit(ctx, tx, {
        action: "application.approve",
        entityType: "business_application",
        entityId: input.id,
        newValues: shop,
        reason: input.reason,
      });
      await announce(tx, ctx.clock(), [
        {
          topic: "application.reviewed",
          to: shop.userId,
          payload: {
            applicationId: input.id,
            status: "approved",
            businessId: shop.businessId,
          },
        },
        {
          topic: "business.changed",
          to: "everybody",
          payload: { businessId: shop.businessId },
        },
      ]);
      return { ...shop, email: ctx.cipher.open(application.email, application.id) };
    });
  } catch (cause) {
    if (isConstraintViolation(cause, "users_email_key"))
      throw new AppError("USER_001", undefined, { cause });
    if (isConstraintViolation(cause, "businesses_registration_key"))
      throw new AppError("BUSINESS_003", undefined, { cause });
    throw unknownCategory(cause) ?? cause;
  }
}

async function rejectInstead(ctx: AdminContext, { id, reason }: Input) {
  const parsed = rejectInput.safeParse({ id, reason });
  if (!parsed.success)
    throw new AppError("VALIDATION_001", [{ field: "reason", message: "required" }]);
  const { email } = await rejectApplication(ctx, parsed.data);
  return { userId: null, businessId: null, email };
}
