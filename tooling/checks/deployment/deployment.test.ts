import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startNginx } from "../src/nginx.js";
import { startRelease } from "../src/release.js";
import { repository } from "../src/repository.js";
import type { Service } from "../src/service.js";

const page = { headers: { accept: "text/html" } };
let folder: string;
let server: Service;
let web: Service;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "buzz-deployment-"));
  server = await startRelease(folder);
  web = await startNginx(folder, server.origin);
});

afterAll(async () => {
  await web?.stop();
  await server?.stop();
  await rm(folder, { recursive: true, force: true });
});

const get = (path: string, init?: RequestInit) => fetch(web.origin + path, init);

test("the packed server is healthy in production, and nginx passes it on", async () => {
  const response = await get("/api/health");
  expect(response.status).toBe(200);
  expect(await response.json()).toMatchObject({ status: "healthy" });
});

test.each([
  { app: "app", path: "/" },
  { app: "app", path: "/coupons/7?tab=used" },
  { app: "biz", path: "/biz/" },
  { app: "biz", path: "/biz/redeem" },
  { app: "admin", path: "/admin/" },
  { app: "admin", path: "/admin/budget" },
])("$path is a page of $app, asked for anew each time", async ({ app, path }) => {
  const response = await get(path, page);
  expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
  expect(response.headers.get("cache-control")).toBe("no-cache");
  const built = await readFile(join(repository, "apps", app, "dist", "index.html"), "utf8");
  expect(await response.text()).toBe(built);
});

test.each(["/biz", "/admin"])("%s leads to its app", async (path) => {
  const response = await get(path, { redirect: "manual" });
  expect(response.status).toBe(308);
  expect(response.headers.get("location")).toBe(`${path}/`);
});

test("scripts are compressed and kept for a year", async () => {
  const names = await readdir(join(repository, "apps", "biz", "dist", "assets"));
  const script = names.find((name) => /^index-.*\.js$/.test(name));
  const { headers } = await get(`/biz/assets/${script}`);
  expect(headers.get("content-encoding")).toBe("gzip");
  expect(headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
});

test.each(["/sw.js", "/biz/sw.js", "/biz/manifest.webmanifest"])(
  "%s is asked for anew each time",
  async (path) => {
    const { status, headers } = await get(path);
    expect(status).toBe(200);
    expect(headers.get("cache-control")).toBe("no-cache");
  },
);

test("a missing file is not found, and not remembered", async () => {
  const response = await get("/assets/gone.js");
  expect(response.status).toBe(404);
  expect(response.headers.get("cache-control")).toBeNull();
});

test.each(["/.git/HEAD", "/.env", "/assets/", "/biz/assets/", "/package.json", "/nginx.conf"])(
  "neither a list of files nor what is no part of the apps is served: %s",
  async (path) => {
    expect((await get(path)).status).toBe(404);
  },
);

test("pages carry the security headers of the server", async () => {
  const expected = securityHeaders(await fetch(`${server.origin}/health`));
  expect(securityHeaders(await get("/", page))).toEqual(expected);
  expect(securityHeaders(await get("/biz/redeem", page))).toEqual(expected);
  expect(securityHeaders(await get("/health"))).toEqual(expected);
});

test("unknown API addresses get the server's own answer", async () => {
  const response = await get("/api/nothing", page);
  expect(response.status).toBe(404);
  expect(await response.json()).toMatchObject({ success: false, error: { code: "ROUTE_001" } });
});

function securityHeaders({ headers }: Response): Record<string, string> {
  const names =
    /^(content-security-policy|strict-transport-security|cross-origin-|origin-|referrer-|reporting-|x-(?!request-id))/;
  return Object.fromEntries([...headers].filter(([name]) => names.test(name)));
}
