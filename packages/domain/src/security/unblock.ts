import { ipBlacklist } from "@buzz/db/schema";
import { and, eq } from "drizzle-orm";
import type { z } from "zod";
import { recordAudit } from "../kernel/audit.js";
import type { AdminContext } from "../kernel/context.js";
import { AppError } from "../kernel/errors.js";
import { givenAddress } from "./address.js";
import { inForce } from "./blocks.js";
import type { unblockInput } from "./schemas.js";

/** Lifts the block of an address and forgets its strikes. @throws RESOURCE_001 when it is not blocked. */
export async function unblockIp(
  ctx: AdminContext,
  input: z.output<typeof unblockInput>,
): Promise<null> {
  const ip = givenAddress("ip", input.ip);
  await ctx.db.transaction(async (tx) => {
    const [lifted] = await tx
      .delete(ipBlacklist)
      .where(and(eq(ipBlacklist.ip, ip), inForce(ctx.clock())))
      .returning({ reason: ipBlacklist.reason, blockedUntil: ipBlacklist.blockedUntil });
    if (lifted === undefined) throw new AppError("RESOURCE_001");
    await recordAudit(ctx, tx, {
      action: "security.unblock_ip",
      entityType: "ip",
      entityId: ip,
      oldValues: lifted,
    });
  });
  return null;
}
