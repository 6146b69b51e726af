import type { Db } from "@buzz/db";
import { knownDevices } from "@buzz/db/schema";
import type { Context } from "../kernel/context.js";
import { deviceHash } from "./device-hash.js";

/** Remembers that a user is signed in on the caller's device. Sign-ins at the same moment write one row. */
export async function rememberDevice(ctx: Context, tx: Db, userId: string): Promise<void> {
  const hash = deviceHash(ctx);
  if (hash === null) return;
  const now = ctx.clock();
  await tx
    .insert(knownDevices)
    .values({ userId, deviceHash: hash, createdAt: now, lastSeenAt: now })
    .onConflictDoUpdate({
      target: [knownDevices.userId, knownDevices.deviceHash],
      set: { lastSeenAt: now },
    });
}
