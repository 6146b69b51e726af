import { refuseForeignKeys } from "@buzz/domain/sealing";
import closeWithGrace from "close-with-grace";
import { buildApp } from "./app.js";
import { refuseDemoAccounts } from "./demo/refuse.js";
import { createDeps } from "./deps.js";
import { readEnv } from "./env.js";
import { startJobs } from "./jobs/index.js";

const CLOSE_WITHIN_MS = 10_000;

const env = readEnv(process.env);
const deps = await createDeps(env);
await refuseForeignKeys(deps.domain);
if (env.NODE_ENV === "production") await refuseDemoAccounts(deps.domain);
const app = await buildApp(deps);
const jobs = startJobs(deps, app.log);

closeWithGrace({ delay: CLOSE_WITHIN_MS }, async ({ err }) => {
  if (err) app.log.error({ category: "system", err }, "closing after an error");
  await Promise.all([app.close(), jobs.stop()]);
  await deps.close();
});

await app.listen({ host: env.HOST, port: env.PORT });
