import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { build, defaultClientConditions } from "vite";
import { expect, test } from "vitest";
import { firstLoadBytes } from "../src/first-load.js";
import { repository } from "../src/repository.js";

const KB = 1_024;

/** Names that are in the server's code or its libraries and in no browser's. */
const serverMarks = /drizzle|argon2|postgres|fastify|ioredis|serverSecret|ledger_transfers/i;

test.each(["app", "biz", "admin"])("nothing of the server is in the bundle of %s", async (app) => {
  const assets = join(repository, "apps", app, "dist", "assets");
  const scripts = (await readdir(assets)).filter((name) => name.endsWith(".js"));
  expect(scripts).not.toEqual([]);
  for (const script of scripts) {
    const [mark] = (await readFile(join(assets, script), "utf8")).match(serverMarks) ?? [];
    expect(mark, script).toBeUndefined();
  }
});

test.each([
  { app: "app", base: "/" },
  { app: "biz", base: "/biz/" },
])("$app loads first with at most 150 KB", async ({ app, base }) => {
  expect(await firstLoadBytes(app, base)).toBeLessThanOrEqual(150 * KB);
});

test.each(["app", "biz", "admin"])("%s cannot import the router's value", async (app) => {
  const root = join(repository, "apps", app);
  const entry = join(root, "src", "value-import.ts");
  const building = build({
    root,
    configFile: false,
    logLevel: "silent",
    resolve: { conditions: ["@buzz/source", ...defaultClientConditions] },
    build: { write: false, rolldownOptions: { input: entry } },
    plugins: [
      {
        name: "value-import",
        resolveId: (id) => (id === entry ? id : undefined),
        load: (id) =>
          id === entry
            ? 'import { appRouter } from "@buzz/api"; console.log(appRouter);'
            : undefined,
      },
    ],
  });
  await expect(building).rejects.toThrow("@buzz/api");
});
