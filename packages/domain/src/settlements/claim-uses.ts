import { type Db, isConstraintViolation } from "@buzz/db";
import { type businesses, settlementDetails, settlementRequests } from "@buzz/db/schema";
import { openSettlementAccount, post, settlementTransfers } from "@buzz/ledger";
import { and, eq, inArray, sql } from "drizzle-orm";
import type { z } from "zod";
import { recordAudit } from "../kernel/audit.js";
import type { Opened } from "../kernel/cipher.js";
import type { Context } from "../kernel/context.js";
import { addBusinessDays, dayOf } from "../kernel/days.js";
import { AppError } from "../kernel/errors.js";
import { newId } from "../kernel/ids.js";
import { announce } from "../kernel/outbox.js";
import { carry, collectAdjustments } from "./adjustments.js";
import { collectUses } from "./collect.js";
import { issueStatement } from "./issue-statement.js";
import { reviewNoteOf } from "./review-note.js";
import type { requestInput, requestOutput } from "./schemas.js";
import { recordEvent } from "./transition.js";

export type Claim = z.output<typeof requestInput>;
export type Shop = Opened<typeof businesses.$inferSelect>;

/**
 * Makes a settlement of a shop's unsettled uses, in one transaction.
 *
 * @throws SETTLEMENT_002 an open request for the day, SETTLEMENT_004 nothing to settle, SETTLEMENT_001 more asked than
 * there is.
 */
export async function claimUses(
  ctx: Context,
  shop: Shop,
  claim: Claim,
): Promise<z.output<typeof requestOutput>> {
  try {
    return await ctx.db.transaction((tx) => settle(ctx, tx, shop, claim));
  } catch (cause) {
    if (
      isConstraintViolation(cause, "settlement_requests_open_key") ||
      isConstraintViolation(cause, "settlement_details_live_use_key")
    )
      throw new AppError("SETTLEMENT_002", undefined, { cause });
    throw cause;
  }
}

async function settle(ctx: Context, tx: Db, shop: Shop, input: Claim) {
  const { settlementDate } = input;
  await refuseWhenOpen(tx, shop.id, settlementDate);
  const { uses, totals: used } = await collectUses(
    tx,
    shop.id,
    input.allUses ? "all" : settlementDate,
  );
  const earned = used.couponAmount + used.mileageAmount;
  const { carries, added, deducted } = await collectAdjustments(tx, shop.id, earned);
  if (earned + added === 0) throw new AppError("SETTLEMENT_004");
  const adjustmentAmount = added - deducted;
  const totals = { ...used, adjustmentAmount, totalAmount: earned + adjustmentAmount };
  if ((input.asked ?? 0) > totals.totalAmount)
    throw new AppError("SETTLEMENT_001", { available: totals.totalAmount });

  const settlementId = newId();
  const now = ctx.clock();
  const today = dayOf(now);
  const { settlement_processing_days } = await ctx.settings();
  const settlementNo = await ctx.dailyNumber(tx, "ST", today);
  const estimatedPaymentDate = addBusinessDays(today, settlement_processing_days);
  await tx.insert(settlementRequests).values({
    id: settlementId,
    settlementNo,
    businessId: shop.id,
    settlementDate,
    ...totals,
    bankName: shop.bankName,
    bankAccountNumber: ctx.cipher.seal(
      "settlement_requests.bank_account_number",
      settlementId,
      shop.bankAccountNumber,
    ),
    bankAccountHolder: ctx.cipher.seal(
      "settlement_requests.bank_account_holder",
      settlementId,
      shop.bankAccountHolder,
    ),
    reviewNote: reviewNoteOf(input, totals),
    requestedAt: now,
    estimatedPaymentDate,
  });
  await recordUses(tx, settlementId, uses);
  await carry(tx, settlementId, carries);
  const { totalAmount } = totals;
  await issueStatement(tx, { id: settlementId, settlementNo, totalAmount }, now);
  await openSettlementAccount(tx, settlementId);
  await recordEvent(ctx, tx, settlementId, "pending");
  await recordAudit(ctx, tx, {
    action: "settlement.request",
    entityType: "settlement",
    entityId: settlementId,
    newValues: { settlementNo, settlementDate, ...totals },
  });
  await announce(tx, now, [
    {
      topic: "settlement.requested",
      to: "admins",
      payload: { settlementId, totalAmount: totals.totalAmount },
    },
  ]);
  const amount = totals.totalAmount;
  await post(tx, {
    id: newId(),
    at: now,
    transfers: settlementTransfers.claim({ settlementId, businessId: shop.id, amount, deducted }),
  });
  return {
    settlementId,
    settlementNo,
    ...totals,
    status: "pending" as const,
    requestedAt: now,
    estimatedPaymentDate,
  };
}

/** Written from a list in one parameter: a shop may have more uses than a statement has parameters. */
async function recordUses(
  tx: Db,
  settlementId: string,
  uses: Awaited<ReturnType<typeof collectUses>>["uses"],
): Promise<void> {
  await tx.execute(sql`
    insert into ${settlementDetails} (settlement_id, redemption_id, amount)
    select ${settlementId}::uuid, "redemptionId", amount
    from jsonb_to_recordset(${JSON.stringify(uses)}::jsonb) as use("redemptionId" uuid, amount bigint)`);
}

async function refuseWhenOpen(tx: Db, businessId: string, day: string): Promise<void> {
  const [open] = await tx
    .select({ id: settlementRequests.id })
    .from(settlementRequests)
    .where(
      and(
        eq(settlementRequests.businessId, businessId),
        eq(settlementRequests.settlementDate, day),
        inArray(settlementRequests.status, ["pending", "approved", "reconciling"]),
      ),
    );
  if (open !== undefined) throw new AppError("SETTLEMENT_002");
}
