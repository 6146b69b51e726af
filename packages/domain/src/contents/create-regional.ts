import { regionalContents } from "@buzz/db/schema";
import type { z } from "zod";
import { recordAudit } from "../kernel/audit.js";
import type { AdminContext } from "../kernel/context.js";
import { newId } from "../kernel/ids.js";
import { detailColumns } from "./regional-columns.js";
import type { createRegionalInput, regionalOutput } from "./schemas.js";
import { refuseEndBeforeStart, seenBy } from "./visibility.js";

/** Writes a content about the region, shown at once unless told otherwise. @throws VALIDATION_003 ends before it starts. */
export async function createRegional(
  ctx: AdminContext,
  input: z.output<typeof createRegionalInput>,
): Promise<z.output<typeof regionalOutput>> {
  const now = ctx.clock();
  const { publishedAt = now } = input;
  refuseEndBeforeStart(publishedAt, input.expiresAt);
  return ctx.db.transaction(async (tx) => {
    const [row] = await tx
      .insert(regionalContents)
      .values({
        ...input,
        id: newId(),
        publishedAt,
        createdAt: now,
        updatedAt: now,
        createdBy: ctx.actor.userId,
      })
      .returning(detailColumns);
    if (row === undefined) throw new Error("the content was not written");
    await recordAudit(ctx, tx, {
      action: "regionalContent.create",
      entityType: "regional_content",
      entityId: row.id,
      newValues: input,
    });
    return seenBy(ctx, row);
  });
}
