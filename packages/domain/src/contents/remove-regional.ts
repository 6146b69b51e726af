import { regionalContents } from "@buzz/db/schema";
import { and, eq, isNull } from "drizzle-orm";
import type { z } from "zod";
import { recordAudit } from "../kernel/audit.js";
import type { AdminContext } from "../kernel/context.js";
import { AppError } from "../kernel/errors.js";
import type { byId } from "../kernel/schemas.js";

/** Takes a content off for good; its row stays for the records. @throws RESOURCE_001 unknown or removed already. */
export async function removeRegional(
  ctx: AdminContext,
  { id }: z.output<typeof byId>,
): Promise<null> {
  await ctx.db.transaction(async (tx) => {
    const [removed] = await tx
      .update(regionalContents)
      .set({ removedAt: ctx.clock() })
      .where(and(eq(regionalContents.id, id), isNull(regionalContents.removedAt)))
      .returning({ title: regionalContents.title });
    if (removed === undefined) throw new AppError("RESOURCE_001");
    await recordAudit(ctx, tx, {
      action: "regionalContent.remove",
      entityType: "regional_content",
      entityId: id,
      oldValues: removed,
    });
  });
  return null;
}
