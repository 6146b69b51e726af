import type { z } from "zod";
import { overdueJobs } from "../jobs/overdue.js";
import type { Context } from "../kernel/context.js";
import { presentCheck, systemFigures } from "./present.js";
import type { HealthReport } from "./reader.js";
import type { checkOutput, detailedOutput } from "./schemas.js";

/** How Buzz is; the overall word follows the database alone. */
export const checkHealth = async (ctx: Context): Promise<z.output<typeof checkOutput>> =>
  presentCheck(await ctx.health());

/**
 * The same with response times; for operators, with figures of the machine and what Buzz has failed to do by itself.
 * `report` is what the caller knows already.
 */
export async function detailedHealth(
  ctx: Context,
  report?: HealthReport,
): Promise<z.output<typeof detailedOutput>> {
  const { responseTime, services, ...check } = report ?? (await ctx.health());
  const { database: status, ...others } = services;
  const detailed = { ...check, services: { ...others, database: { status, responseTime } } };
  if (ctx.actor.kind !== "admin" || ctx.actor.adminRole === null) return detailed;
  const overdue = status === "healthy" ? await overdueJobs(ctx.db) : [];
  return { ...detailed, system: systemFigures(), jobs: { overdue } };
}
