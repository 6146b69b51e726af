import { storageHealth } from "@buzz/domain/files";
import { healthOutput } from "@buzz/domain/files/schemas";
import { operatorProcedure } from "../procedures.js";
import { t } from "../trpc.js";

/** What takes or gives files has no procedure; the server's transports serve it. */
export const filesRouter = t.router({
  health: operatorProcedure
    .meta({ rest: { method: "GET", path: "/upload/health" } })
    .output(healthOutput)
    .query(({ ctx }) => storageHealth(ctx)),
});
