import { checkHealth, detailedHealth } from "@buzz/domain/health";
import { checkOutput, detailedOutput } from "@buzz/domain/health/schemas";
import { publicProcedure } from "../procedures.js";
import { t } from "../trpc.js";

/** On REST a transport of its own answers: no envelope, no limits, 503 with the same body. */
export const healthRouter = t.router({
  check: publicProcedure.output(checkOutput).query(({ ctx }) => checkHealth(ctx)),

  detailed: publicProcedure.output(detailedOutput).query(({ ctx }) => detailedHealth(ctx)),
});
