import { join } from "node:path";
import { repository } from "./paths.js";

/** The web apps, each with the path it is served under and the variable that tells the server where it is. */
export const apps = [
  { name: "app", title: "Buzz for people", path: "/", variable: "APP_URL", port: 5173 },
  { name: "biz", title: "Buzz for shops", path: "/biz/", variable: "BIZ_URL", port: 5174 },
  {
    name: "admin",
    title: "Buzz for operators",
    path: "/admin/",
    variable: "ADMIN_URL",
    port: 5175,
  },
] as const;

export type App = (typeof apps)[number];

export const appFolder = (app: App): string => join(repository, "apps", app.name);

/** `APP_URL`, `BIZ_URL`, `ADMIN_URL` and `CORS_ORIGIN` for apps at the given origins. */
export function appEnv(originOf: (app: App) => string): Record<string, string> {
  const urls = apps.map((app) => [
    app.variable,
    new URL(app.path, originOf(app)).href.replace(/\/$/, ""),
  ]);
  return { ...Object.fromEntries(urls), CORS_ORIGIN: [...new Set(apps.map(originOf))].join(",") };
}
