import { bankFiles } from "@buzz/db/schema";
import { and, eq, ne, sql } from "drizzle-orm";
import type { z } from "zod";
import { recordAudit } from "../kernel/audit.js";
import type { AdminContext } from "../kernel/context.js";
import { AppError } from "../kernel/errors.js";
import type { byId } from "../kernel/schemas.js";
import { encode } from "./encoding.js";
import type { downloadOutput } from "./schemas.js";

/**
 * A bank file as it was written. Accounts leave Buzz here, so that it is audited; from the first time on the bank may
 * have it.
 *
 * @throws RESOURCE_001 unknown. RESOURCE_003 it was cancelled.
 */
export async function downloadBankFile(
  ctx: AdminContext,
  { id }: z.output<typeof byId>,
): Promise<z.output<typeof downloadOutput>> {
  return ctx.db.transaction(async (tx) => {
    const [file] = await tx
      .update(bankFiles)
      .set({
        downloadedAt: sql`coalesce(${bankFiles.downloadedAt}, ${ctx.clock().toISOString()}::timestamptz)`,
      })
      .where(and(eq(bankFiles.id, id), ne(bankFiles.status, "cancelled")))
      .returning();
    if (file === undefined) {
      const isKnown = (await tx.$count(bankFiles, eq(bankFiles.id, id))) > 0;
      throw isKnown
        ? new AppError("RESOURCE_003", { status: "cancelled" })
        : new AppError("RESOURCE_001");
    }
    const { fileNo, encoding, sha256 } = file;
    await recordAudit(ctx, tx, {
      action: "bank_file.download",
      entityType: "bank_file",
      entityId: id,
      newValues: { fileNo, sha256 },
    });
    const content = encode(ctx.cipher.open(file.content, id), encoding).toString("base64");
    const name = `${fileNo.replace("#", "")}.csv`;
    return { name, contentType: `text/csv; charset=${encoding}`, content, sha256 };
  });
}
