import type { Context } from "../kernel/context.js";
import { picksOfToday } from "./picks.js";
import { onTurn } from "./rotation.js";

/** Draws the rotation and the picks of this moment, if nobody has: visitors need not wait for it. */
export async function drawInTime(ctx: Context): Promise<void> {
  await Promise.all([onTurn(ctx, 1), picksOfToday(ctx)]);
}
