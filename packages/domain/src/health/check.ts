import type { z } from "zod";
import type { Context } from "../kernel/context.js";
import { presentCheck, presentDetailed } from "./present.js";
import type { checkOutput, detailedOutput } from "./schemas.js";

/** How Buzz is; the overall word follows the database alone. */
export const checkHealth = async (ctx: Context): Promise<z.output<typeof checkOutput>> =>
  presentCheck(await ctx.health());

/** The same with response times, and figures of the machine for operators. */
export const detailedHealth = async (ctx: Context): Promise<z.output<typeof detailedOutput>> =>
  presentDetailed(await ctx.health(), ctx.actor);
