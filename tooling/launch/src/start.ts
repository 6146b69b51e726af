import { join } from "node:path";
import { appEnv, apps } from "./apps.js";
import { printBanner } from "./banner.js";
import { demoAccountRows } from "./demo-accounts.js";
import { apiOrigin, isProduction, serverEnvironment } from "./environment.js";
import { repository, serverFolder } from "./paths.js";
import { apiPort } from "./ports.js";
import { runSite } from "./site.js";
import { untilServed } from "./wait.js";

await runSite(async (site) => {
  const port = await apiPort();
  const origin = `http://localhost:${port}`;
  const given = await serverEnvironment(site);
  const standIns = isProduction ? {} : appEnv(() => origin);
  const env = { ...standIns, ...given, PORT: String(port), WEB_DIST: join(repository, "apps") };

  const cwd = serverFolder;
  await site.processes.run({ name: "migrate", args: ["dist/cli/migrate.js"], cwd, env });
  if (!isProduction)
    await site.processes.run({ name: "seed", args: ["dist/cli/seed-demo.js"], cwd, env });
  site.processes.start({ name: "server", args: ["dist/main.js"], cwd, env }, site.fail);
  if (isProduction) return;

  await untilServed("The server", `${apiOrigin(port)}/health`);
  printBanner({
    "Buzz is running": [
      ...apps.map((app) => [app.title, new URL(app.path, origin).href] as const),
      ["API reference", `${origin}/api/docs`],
    ],
    "Demo accounts": demoAccountRows,
  });
});
