import { type Db, isConstraintViolation } from "@buzz/db";
import { businesses } from "@buzz/db/schema";
import { openBusinessAccount } from "@buzz/ledger";
import { eq } from "drizzle-orm";
import type { z } from "zod";
import { recordAudit } from "../kernel/audit.js";
import type { AdminContext, Context } from "../kernel/context.js";
import { AppError } from "../kernel/errors.js";
import { announce } from "../kernel/outbox.js";
import { presentOperated, selectOperated } from "./operated.js";
import type { operatedBusiness, setStatusInput } from "./schemas.js";

type Input = z.output<typeof setStatusInput>;

/**
 * Approves, suspends or rejects a shop and tells its owner; a shop that is so already stays as it is. A shop that
 * is not approved is hidden, and cannot scan or request a settlement.
 *
 * @throws BUSINESS_001 unknown. BUSINESS_003 approving a rejected shop whose number another one bears by now.
 */
export async function setBusinessStatus(
  ctx: AdminContext,
  input: Input,
): Promise<z.output<typeof operatedBusiness>> {
  try {
    return await ctx.db.transaction(async (tx) => {
      await moveShop(ctx, tx, input);
      const [shop] = await selectOperated(tx).where(eq(businesses.id, input.id));
      if (shop === undefined) throw new AppError("BUSINESS_001");
      return presentOperated(ctx, shop);
    });
  } catch (cause) {
    if (isConstraintViolation(cause, "businesses_registration_key"))
      throw new AppError("BUSINESS_003", undefined, { cause });
    throw cause;
  }
}

type Move = {
  id: string;
  status: (typeof businesses.$inferSelect)["status"];
  reason: string | null;
};

/** The same inside the caller's transaction. @throws BUSINESS_001 unknown. */
export async function moveShop(ctx: Context, tx: Db, { id, status, reason }: Move): Promise<void> {
  const [shop] = await tx
    .select({
      status: businesses.status,
      ownerId: businesses.ownerId,
      approvedAt: businesses.approvedAt,
    })
    .from(businesses)
    .where(eq(businesses.id, id))
    .for("no key update");
  if (shop === undefined) throw new AppError("BUSINESS_001");
  if (shop.status === status) return;

  const now = ctx.clock();
  const approvedAt = status === "approved" ? (shop.approvedAt ?? now) : shop.approvedAt;
  await tx
    .update(businesses)
    .set({ status, statusReason: reason, approvedAt })
    .where(eq(businesses.id, id));
  if (status === "approved") await openBusinessAccount(tx, id);
  await recordAudit(ctx, tx, {
    action: "business.setStatus",
    entityType: "business",
    entityId: id,
    oldValues: { status: shop.status },
    newValues: { status },
    reason: reason ?? undefined,
  });
  await announce(tx, now, [
    { topic: "business.statusChanged", to: shop.ownerId, payload: { businessId: id, status } },
    { topic: "business.changed", to: "everybody", payload: { businessId: id } },
  ]);
}
