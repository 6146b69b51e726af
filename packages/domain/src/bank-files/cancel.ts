import { bankFileLines, bankFiles } from "@buzz/db/schema";
import { and, eq, isNull } from "drizzle-orm";
import type { z } from "zod";
import { recordAudit } from "../kernel/audit.js";
import type { AdminContext } from "../kernel/context.js";
import { AppError } from "../kernel/errors.js";
import { moveSettlements } from "../settlements/move-many.js";
import { readBankFiles } from "./present.js";
import type { bankFile, cancelInput } from "./schemas.js";

const CHUNK = 1_000;

/**
 * Takes back an order that never left Buzz: what it ordered is approved again, and can be in another file. Of a download
 * and a cancellation at once one succeeds. No money moves.
 *
 * @throws RESOURCE_001 unknown. RESOURCE_003 it was downloaded, so that a bank may have it; answered; or cancelled.
 * SETTLEMENT_005 an operator has settled one of them at this moment.
 */
export async function cancelBankFile(
  ctx: AdminContext,
  { id, reason }: z.output<typeof cancelInput>,
): Promise<z.output<typeof bankFile>> {
  return ctx.db.transaction(async (tx) => {
    const [cancelled] = await tx
      .update(bankFiles)
      .set({ status: "cancelled" })
      .where(
        and(eq(bankFiles.id, id), eq(bankFiles.status, "sent"), isNull(bankFiles.downloadedAt)),
      )
      .returning({ fileNo: bankFiles.fileNo });
    if (cancelled === undefined) {
      const [file] = await tx
        .select({ status: bankFiles.status })
        .from(bankFiles)
        .where(eq(bankFiles.id, id));
      if (file === undefined) throw new AppError("RESOURCE_001");
      throw new AppError("RESOURCE_003", { status: file.status });
    }
    const live = and(eq(bankFileLines.fileId, id), eq(bankFileLines.live, true));
    const freed = await tx
      .select({ id: bankFileLines.settlementId })
      .from(bankFileLines)
      .where(live);
    for (let start = 0; start < freed.length; start += CHUNK)
      await moveSettlements(ctx, tx, {
        ids: freed.slice(start, start + CHUNK).map((line) => line.id),
        action: "settlement.unorder",
        from: "reconciling",
        to: "approved",
        set: { payoutTransactionId: null },
        note: reason,
      });
    await tx.update(bankFileLines).set({ live: false }).where(live);
    await recordAudit(ctx, tx, {
      action: "bank_file.cancel",
      entityType: "bank_file",
      entityId: id,
      newValues: { fileNo: cancelled.fileNo, settlements: freed.length },
      reason,
    });
    const [file] = await readBankFiles(tx).where(eq(bankFiles.id, id));
    if (file === undefined) throw new AppError("RESOURCE_001");
    return file;
  });
}
