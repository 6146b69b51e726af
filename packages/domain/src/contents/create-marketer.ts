import { marketerContents } from "@buzz/db/schema";
import type { z } from "zod";
import { recordAudit } from "../kernel/audit.js";
import type { AdminContext } from "../kernel/context.js";
import { newId } from "../kernel/ids.js";
import { marketerColumns } from "./marketer-columns.js";
import type { createMarketerInput, marketerOutput } from "./schemas.js";
import { refuseEndBeforeStart, seenBy } from "./visibility.js";

/** Writes a content for those who invite others, shown at once unless told otherwise. @throws VALIDATION_003 ends before it starts. */
export async function createMarketer(
  ctx: AdminContext,
  input: z.output<typeof createMarketerInput>,
): Promise<z.output<typeof marketerOutput>> {
  const now = ctx.clock();
  const { publishedAt = now } = input;
  refuseEndBeforeStart(publishedAt, input.expiresAt);
  return ctx.db.transaction(async (tx) => {
    const [row] = await tx
      .insert(marketerContents)
      .values({
        ...input,
        id: newId(),
        publishedAt,
        targetLevel: input.targetLevel ?? "beginner",
        createdAt: now,
        updatedAt: now,
        createdBy: ctx.actor.userId,
      })
      .returning(marketerColumns);
    if (row === undefined) throw new Error("the content was not written");
    await recordAudit(ctx, tx, {
      action: "marketerContent.create",
      entityType: "marketer_content",
      entityId: row.id,
      newValues: input,
    });
    return seenBy(ctx, row);
  });
}
