import type { Db } from "@buzz/db";
import type { Context } from "../kernel/context.js";
import { addUpMinutes, readPace } from "./pace.js";
import { beginSurge, closeSurge, tryLockSurges } from "./surge.js";

/**
 * Ends a surge that is over, so that its alert ends and operators are told; begins one that no single grant saw; adds up
 * what is counted to the hour. Any number of instances may look. Returns how many surges began or ended.
 */
export async function followSurge(ctx: Context): Promise<number> {
  return ctx.db.transaction(async (tx) => {
    if (!(await tryLockSurges(tx))) return 0;
    await addUpMinutes(ctx, tx);
    return (await endOrBegin(ctx, tx)) ? 1 : 0;
  });
}

async function endOrBegin(ctx: Context, tx: Db): Promise<boolean> {
  if ((await readPace(ctx, tx)).since !== null) return false;
  return (await beginSurge(ctx, tx)) || closeSurge(ctx, tx, null);
}
