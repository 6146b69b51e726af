import type { Db } from "@buzz/db";
import { budgetReductions, budgetSwitches } from "@buzz/db/schema";
import { asc, gt, isNull, or, type SQLWrapper } from "drizzle-orm";
import type { z } from "zod";
import type { killSwitch } from "./schemas.js";

/**
 * What operators have stopped at an instant, as screens show it. `reason` is that of the latest command, `until`
 * the moment by which everything has resumed by itself; null when something waits for somebody to lift it.
 */
export async function readKillSwitch(db: Db, now: Date): Promise<z.output<typeof killSwitch>> {
  const holds = (until: SQLWrapper) => or(isNull(until), gt(until, now));
  const { service, reason, since, until } = budgetSwitches;
  const [switches, reductions] = await Promise.all([
    db
      .select({ service, reason, since, until })
      .from(budgetSwitches)
      .where(holds(until))
      .orderBy(asc(service)),
    db.select().from(budgetReductions).where(holds(budgetReductions.until)),
  ]);
  const active = [...switches, ...reductions];
  const latest = active.toSorted((one, other) => other.since.getTime() - one.since.getTime())[0];
  const ends = active.map((row) => row.until?.getTime() ?? Number.POSITIVE_INFINITY);
  const end = Math.max(...ends);
  return {
    enabled: switches.length > 0,
    services: switches.map((row) => row.service),
    rewardsReduced: reductions.length > 0,
    reason: latest?.reason ?? null,
    until: Number.isFinite(end) ? new Date(end) : null,
  };
}
