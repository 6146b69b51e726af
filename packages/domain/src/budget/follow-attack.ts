import type { Db } from "@buzz/db";
import type { Context } from "../kernel/context.js";
import { beginAttack, endAttack, findAttack, prolongAttack } from "./attack.js";
import { countAttackSigns } from "./attack-signs.js";
import { lockSwitches } from "./switches.js";

/**
 * Looks for an attack of robots: with `bot_attack_signs` or more signs in ten minutes it stops referral and events for ten
 * minutes, and again as long as signs go on; else it ends the attack (rules §8.3). Redemption is never stopped. Any number
 * of instances may look; none locks anything while nothing changes. Returns how many attacks began or ended.
 */
export async function followAttack(ctx: Context): Promise<number> {
  if ((await nextStep(ctx, ctx.db)) === undefined) return 0;
  return ctx.db.transaction(async (tx) => {
    await lockSwitches(tx);
    const step = await nextStep(ctx, tx);
    return (await step?.(tx)) ? 1 : 0;
  });
}

/** What is to be done now, if anything; it says whether an attack began or ended by it. */
async function nextStep(ctx: Context, db: Db): Promise<((tx: Db) => Promise<boolean>) | undefined> {
  const { bot_attack_signs: threshold } = await ctx.settings();
  const attack = await findAttack(db);
  if (attack !== undefined && attack.pausedUntil > ctx.clock()) return undefined;
  const signs = await countAttackSigns(db, ctx.clock());
  const suspected = threshold !== null && signs >= threshold;
  if (attack === undefined)
    return suspected ? (tx) => beginAttack(ctx, tx, { signs, threshold }) : undefined;
  return suspected ? (tx) => prolongAttack(ctx, tx, attack) : (tx) => endAttack(ctx, tx, null);
}
