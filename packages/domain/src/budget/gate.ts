import type { Db } from "@buzz/db";
import { budgetState, type GrantCategory } from "@buzz/ledger";
import type { Context } from "../kernel/context.js";
import { monthOf } from "../kernel/days.js";
import { AppError } from "../kernel/errors.js";
import { higherStage, isAtLeast, type Stage, stageOf } from "./stage.js";
import { readSwitches, refuseStopped, type Service } from "./switches.js";

/** What stands between a grant and the budget right now: the stage it meets and what operators have stopped. */
export type Gate = { stage: Stage; stopped: readonly Service[] };

/**
 * Reads the gate of a category this month. The stage is the higher of the category's and the total's, as reached
 * by committed grants; while operators reduce rewards it is `danger` at least (rules §8).
 */
export async function readGate(ctx: Context, db: Db, category: GrantCategory): Promise<Gate> {
  const now = ctx.clock();
  const [state, { stopped, rewardsReduced }] = await Promise.all([
    budgetState(db, monthOf(now)),
    readSwitches(db, now),
  ]);
  const least: Stage = rewardsReduced ? "danger" : "normal";
  if (state === undefined) return { stage: least, stopped };
  const { levels, controls } = state;
  const stage = higherStage(stageOf(levels[category], controls), stageOf(levels.total, controls));
  return { stage: higherStage(stage, least), stopped };
}

/** From `blocked` on nothing new is given. */
export const givesNothing = ({ stage }: Gate): boolean => isAtLeast(stage, "blocked");

/**
 * What an explicit command asks before it gives: services switched off, or a stage at which nothing is given.
 *
 * @throws BUDGET_002 with `service`, and `stage` when the stage says so.
 */
export function refuseAtGate(gate: Gate, ...asked: [Service, ...Service[]]): void {
  refuseStopped(gate.stopped, ...asked);
  if (givesNothing(gate))
    throw new AppError("BUDGET_002", { service: asked[0], stage: gate.stage });
}

/** Referral points of one side at a stage: 30 % less from `danger`, at most 100 P from `critical` (floor). */
export function pointsAt(stage: Stage, points: number): number {
  if (isAtLeast(stage, "blocked")) return 0;
  if (isAtLeast(stage, "critical")) return Math.min(points, 100);
  return isAtLeast(stage, "danger") ? Math.floor((points * 70) / 100) : points;
}

/** From `critical` on no coupon is given for signing up. */
export const givesSignupCoupons = ({ stage }: Gate): boolean => !isAtLeast(stage, "critical");
