import type { Db } from "@buzz/db";
import { budgetReductions, type budgetService, budgetSwitches } from "@buzz/db/schema";
import { sql } from "drizzle-orm";
import { AppError } from "../kernel/errors.js";

export type Service = (typeof budgetService.enumValues)[number];

export type Switches = { stopped: readonly Service[]; rewardsReduced: boolean };

/** The services stopped at an instant, as a column of a query; what has resumed by itself is not among them. */
export const stoppedAt = (now: unknown) =>
  sql<Service[]>`array(
    select ${budgetSwitches.service} from ${budgetSwitches}
    where ${budgetSwitches.until} is null or ${budgetSwitches.until} > ${now}::timestamptz
  )::text[]`;

/** What operators have stopped or reduced; read on every call, so that a switch acts on the next one. */
export async function readSwitches(db: Db, now: Date): Promise<Switches> {
  const at = now.toISOString();
  const [row] = await db.execute<{ stopped: Service[]; reduced: boolean }>(sql`
    select ${stoppedAt(at)} as stopped, exists (
      select from ${budgetReductions}
      where ${budgetReductions.until} is null or ${budgetReductions.until} > ${at}::timestamptz
    ) as reduced`);
  return { stopped: row?.stopped ?? [], rewardsReduced: row?.reduced ?? false };
}

/** Who changes switches does so one after the other; readers go on. */
export async function lockSwitches(tx: Db): Promise<void> {
  await tx.execute(sql`lock table ${budgetSwitches} in share row exclusive mode`);
}

/** @throws BUDGET_002 with the service, when one of those asked for is stopped. */
export function refuseStopped(stopped: readonly Service[], ...asked: Service[]): void {
  const service = asked.find((name) => stopped.includes(name));
  if (service !== undefined) throw new AppError("BUDGET_002", { service });
}
