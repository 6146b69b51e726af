import { regionalContents } from "@buzz/db/schema";
import { and, eq, isNull } from "drizzle-orm";
import type { z } from "zod";
import { recordAudit } from "../kernel/audit.js";
import type { AdminContext } from "../kernel/context.js";
import { AppError } from "../kernel/errors.js";
import { detailColumns } from "./regional-columns.js";
import type { regionalOutput, updateRegionalInput } from "./schemas.js";
import { refuseEndBeforeStart, seenBy } from "./visibility.js";

/** Changes the given fields. @throws RESOURCE_001 unknown or removed; VALIDATION_003 it would end before it starts. */
export async function updateRegional(
  ctx: AdminContext,
  { id, ...changes }: z.output<typeof updateRegionalInput>,
): Promise<z.output<typeof regionalOutput>> {
  const kept = and(eq(regionalContents.id, id), isNull(regionalContents.removedAt));
  return ctx.db.transaction(async (tx) => {
    const [before] = await tx
      .select(detailColumns)
      .from(regionalContents)
      .where(kept)
      .for("update");
    if (before === undefined) throw new AppError("RESOURCE_001");
    const { publishedAt = before.publishedAt, expiresAt = before.expiresAt } = changes;
    refuseEndBeforeStart(publishedAt, expiresAt);
    const [after] = await tx
      .update(regionalContents)
      .set({ ...changes, updatedAt: ctx.clock() })
      .where(kept)
      .returning(detailColumns);
    if (after === undefined) throw new Error(`content ${id} was not written`);
    await recordAudit(ctx, tx, {
      action: "regionalContent.update",
      entityType: "regional_content",
      entityId: id,
      oldValues: before,
      newValues: changes,
    });
    return seenBy(ctx, after);
  });
}
