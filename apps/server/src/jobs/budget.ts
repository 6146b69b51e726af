import type { Context } from "@buzz/domain";
import { tellStages } from "@buzz/domain/budget";
import type { Job } from "./every.js";

/** Stages act by themselves on the next grant; this only tells of them. */
export const budgetJob = (ctx: Context): Job => ({
  name: "budget.stages",
  everyMs: 10_000,
  run: () => tellStages(ctx),
});
