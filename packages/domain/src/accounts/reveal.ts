import { userProfiles } from "@buzz/db/schema";
import { eq } from "drizzle-orm";
import type { z } from "zod";
import { recordAudit } from "../kernel/audit.js";
import type { AdminContext } from "../kernel/context.js";
import { readAccount } from "./get.js";
import type { revealInput, revealOutput } from "./schemas.js";

/**
 * Who somebody is and how to reach them, unmasked; the audit log keeps who looked and why. @throws RESOURCE_001
 * unknown.
 */
export function revealAccount(
  ctx: AdminContext,
  { id, reason }: z.output<typeof revealInput>,
): Promise<z.output<typeof revealOutput>> {
  return ctx.db.transaction(async (tx) => {
    const { name, email, phone } = await readAccount(ctx, tx, id);
    const [profile] = await tx
      .select({ birthDate: userProfiles.birthDate })
      .from(userProfiles)
      .where(eq(userProfiles.userId, id));
    await recordAudit(ctx, tx, {
      action: "user.reveal",
      entityType: "user",
      entityId: id,
      reason,
    });
    return { userId: id, name, email, phone, birthDate: profile?.birthDate ?? null };
  });
}
