import { createRequire } from "node:module";
import { join } from "node:path";
import { type App, appEnv, appFolder, apps } from "./apps.js";
import { printBanner } from "./banner.js";
import { demoAccountRows } from "./demo-accounts.js";
import { apiOrigin, serverEnvironment } from "./environment.js";
import { serverFolder } from "./paths.js";
import { apiPort, defaultPort } from "./ports.js";
import { runSite, type Site } from "./site.js";
import { untilServed } from "./wait.js";

const tsx = createRequire(import.meta.url).resolve("tsx/cli");
const fromSources = [tsx, "--conditions=@buzz/source"];

await runSite(async (site) => {
  const port = await apiPort();
  const api = apiOrigin(port);
  const webPorts = new Map<App, number>();
  for (const app of apps) webPorts.set(app, await defaultPort(app.title, app.port, 5176));
  const webOrigin = (app: App) => `http://localhost:${webPorts.get(app)}`;
  const webUrl = (app: App) => new URL(app.path, webOrigin(app)).href;

  await startServer(site, port, appEnv(webOrigin));
  for (const app of apps)
    startWebApp(site, app, { WEB_PORT: String(webPorts.get(app)), API_ORIGIN: api });
  await untilServed("The API", `${api}/health`);
  await Promise.all(apps.map((app) => untilServed(app.title, webUrl(app))));

  printBanner({
    "Buzz is running": [
      ...apps.map((app) => [app.title, webUrl(app)] as const),
      ["API", api],
      ["API reference", `${api}/api/docs`],
    ],
    "Demo accounts": demoAccountRows,
  });
});

async function startServer(site: Site, port: number, urls: Record<string, string>): Promise<void> {
  const { processes, fail } = site;
  const env = { ...urls, ...(await serverEnvironment(site)), PORT: String(port) };
  const cwd = serverFolder;
  await processes.run({ name: "migrate", args: [...fromSources, "src/cli/migrate.ts"], cwd, env });
  await processes.run({ name: "seed", args: [...fromSources, "src/cli/seed-demo.ts"], cwd, env });
  const watch = [tsx, "watch", "--clear-screen=false", "--conditions=@buzz/source"];
  processes.start({ name: "server", args: [...watch, "src/main.ts"], cwd, env }, fail);
}

function startWebApp({ processes, fail }: Site, app: App, env: Record<string, string>): void {
  const cwd = appFolder(app);
  const vite = join(cwd, "node_modules", "vite", "bin", "vite.js");
  const args = [vite, "--clearScreen", "false", "--logLevel", "warn"];
  processes.start({ name: app.name, args, cwd, env: { ...process.env, ...env } }, fail);
}
