import type { Db } from "@buzz/db";
import { bankFileLines, bankFiles } from "@buzz/db/schema";
import type { z } from "zod";
import { recordAudit } from "../kernel/audit.js";
import type { AdminContext } from "../kernel/context.js";
import { dayOf } from "../kernel/days.js";
import { AppError } from "../kernel/errors.js";
import { newId } from "../kernel/ids.js";
import { moveSettlements } from "../settlements/move-many.js";
import { type PayableLine, payable } from "./payable.js";
import type { createInput, createOutput } from "./schemas.js";
import { writeBankFile } from "./write-file.js";

const CHUNK = 1_000;

/**
 * Writes an order to the bank for approved settlements. From then on nobody knows whether they were paid: they are
 * reconciling, no other file can have them and no payment can be booked, until the bank's result is imported or an
 * operator has asked.
 *
 * @throws SETTLEMENT_004 a bank could be told to pay none of them. SETTLEMENT_005 one is not approved, or no longer.
 */
export async function createBankFile(
  ctx: AdminContext,
  input: z.output<typeof createInput>,
): Promise<z.output<typeof createOutput>> {
  return ctx.db.transaction(async (tx) => {
    const orders = await payable({ ...ctx, db: tx }, input);
    const { lines, leftOut, count, totalAmount, encoding } = orders;
    if (count === 0) throw new AppError("SETTLEMENT_004");
    const createdAt = ctx.clock();
    const id = newId();
    const fileNo = await ctx.dailyNumber(tx, "PB", dayOf(createdAt));
    const { content, sha256 } = writeBankFile(fileNo, lines, encoding);
    const file = { id, fileNo, count, totalAmount, encoding, sha256, createdAt };
    await tx.insert(bankFiles).values({
      ...file,
      content: ctx.cipher.seal("bank_files.content", id, content),
      createdBy: ctx.actor.userId,
    });
    await order(ctx, tx, file, lines);
    await recordAudit(ctx, tx, {
      action: "bank_file.create",
      entityType: "bank_file",
      entityId: id,
      newValues: { fileNo, count, totalAmount, encoding, sha256 },
    });
    const open = { count, amount: totalAmount };
    return { ...file, status: "sent" as const, downloadedAt: null, open, leftOut };
  });
}

async function order(
  ctx: AdminContext,
  tx: Db,
  { id: fileId, fileNo }: { id: string; fileNo: string },
  lines: PayableLine[],
): Promise<void> {
  for (let start = 0; start < lines.length; start += CHUNK) {
    const chunk = lines.slice(start, start + CHUNK);
    await moveSettlements(ctx, tx, {
      ids: chunk.map(({ id }) => id),
      action: "settlement.order",
      from: "approved",
      to: "reconciling",
      set: { payoutTransactionId: fileNo },
      note: fileNo,
    });
    await tx
      .insert(bankFileLines)
      .values(chunk.map(({ id: settlementId, amount }) => ({ fileId, settlementId, amount })));
  }
}
