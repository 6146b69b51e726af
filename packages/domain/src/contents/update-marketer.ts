import { marketerContents } from "@buzz/db/schema";
import { and, eq, isNull } from "drizzle-orm";
import type { z } from "zod";
import { recordAudit } from "../kernel/audit.js";
import type { AdminContext } from "../kernel/context.js";
import { AppError } from "../kernel/errors.js";
import { marketerColumns } from "./marketer-columns.js";
import type { marketerOutput, updateMarketerInput } from "./schemas.js";
import { refuseEndBeforeStart, seenBy } from "./visibility.js";

/** Changes the given fields. @throws RESOURCE_001 unknown or removed; VALIDATION_003 it would end before it starts. */
export async function updateMarketer(
  ctx: AdminContext,
  { id, ...changes }: z.output<typeof updateMarketerInput>,
): Promise<z.output<typeof marketerOutput>> {
  const kept = and(eq(marketerContents.id, id), isNull(marketerContents.removedAt));
  return ctx.db.transaction(async (tx) => {
    const [before] = await tx
      .select(marketerColumns)
      .from(marketerContents)
      .where(kept)
      .for("update");
    if (before === undefined) throw new AppError("RESOURCE_001");
    const { publishedAt = before.publishedAt, expiresAt = before.expiresAt } = changes;
    refuseEndBeforeStart(publishedAt, expiresAt);
    const [after] = await tx
      .update(marketerContents)
      .set({ ...changes, updatedAt: ctx.clock() })
      .where(kept)
      .returning(marketerColumns);
    if (after === undefined) throw new Error(`content ${id} was not written`);
    await recordAudit(ctx, tx, {
      action: "marketerContent.update",
      entityType: "marketer_content",
      entityId: id,
      oldValues: before,
      newValues: changes,
    });
    return seenBy(ctx, after);
  });
}
