import type { Db } from "@buzz/db";
import { knownDevices } from "@buzz/db/schema";
import { and, eq, inArray, or } from "drizzle-orm";
import type { Context } from "../kernel/context.js";
import { deviceHash } from "./device-hash.js";

/**
 * Whether the inviter is or was signed in on a device of the other side: the caller's, that of the visit, or one that
 * the referee signed in on. A family's shared tablet is such a device too; the rule knows no exception (rules §3).
 */
export async function shareDevice(
  ctx: Context,
  tx: Db,
  sides: { referrerId: string; refereeId: string; visitDevice: string | null },
): Promise<boolean> {
  const seen = [deviceHash(ctx), sides.visitDevice].filter((hash) => hash !== null);
  const ofReferee = tx
    .select({ hash: knownDevices.deviceHash })
    .from(knownDevices)
    .where(eq(knownDevices.userId, sides.refereeId));
  const shared = await tx
    .select({ hash: knownDevices.deviceHash })
    .from(knownDevices)
    .where(
      and(
        eq(knownDevices.userId, sides.referrerId),
        or(inArray(knownDevices.deviceHash, seen), inArray(knownDevices.deviceHash, ofReferee)),
      ),
    )
    .limit(1);
  return shared.length > 0;
}
