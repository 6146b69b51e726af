import { ipBlacklist } from "@buzz/db/schema";
import { lte } from "drizzle-orm";
import type { z } from "zod";
import { recordAudit } from "../kernel/audit.js";
import type { AdminContext } from "../kernel/context.js";
import { AppError } from "../kernel/errors.js";
import { canonicalAddress, givenAddress } from "./address.js";
import { blockColumns } from "./blocks.js";
import type { blacklistInput, blockedAddress } from "./schemas.js";

/**
 * Blocks an address, for a time or for good. It acts on every instance within 1 s.
 *
 * @throws RESOURCE_002 it is blocked already. VALIDATION_002 the caller's own address.
 */
export async function blacklistIp(
  ctx: AdminContext,
  { ipAddress, reason, duration }: z.output<typeof blacklistInput>,
): Promise<z.output<typeof blockedAddress>> {
  const ip = givenAddress("ipAddress", ipAddress);
  if (ip === canonicalAddress(ctx.client.ip ?? ""))
    throw new AppError("VALIDATION_002", [
      { field: "ipAddress", message: "the address this request came from" },
    ]);
  const now = ctx.clock();
  const blockedUntil = duration === undefined ? null : new Date(now.getTime() + duration * 1000);
  const block = { reason, blockedUntil, createdBy: ctx.actor.userId, createdAt: now };
  return ctx.db.transaction(async (tx) => {
    const [entry] = await tx
      .insert(ipBlacklist)
      .values({ ip, ...block })
      .onConflictDoUpdate({
        target: ipBlacklist.ip,
        set: block,
        setWhere: lte(ipBlacklist.blockedUntil, now),
      })
      .returning(blockColumns);
    if (entry === undefined) throw new AppError("RESOURCE_002");
    await recordAudit(ctx, tx, {
      action: "security.blacklist_ip",
      entityType: "ip",
      entityId: ip,
      newValues: { blockedUntil },
      reason,
    });
    return entry;
  });
}
