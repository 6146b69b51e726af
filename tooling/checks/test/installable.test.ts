import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { repository } from "../src/repository.js";
import { builtFiles } from "../src/secrets.js";

const manifest = z.object({
  start_url: z.string(),
  scope: z.literal("."),
  icons: z.array(z.object({ src: z.string(), sizes: z.string(), purpose: z.string() })),
});

describe.each(["app", "biz"])("the built %s", (app) => {
  const dist = join(repository, "apps", app, "dist");
  const files = async () =>
    (await builtFiles(app)).map((path) => path.slice(dist.length + 1).replaceAll("\\", "/"));

  test("can be installed: its manifest names icons that exist, one of them maskable", async () => {
    const text = await readFile(join(dist, "manifest.webmanifest"), "utf8");
    const { icons } = manifest.parse(JSON.parse(text));
    const built = await files();
    for (const { src } of icons) expect(built).toContain(src);
    const sizes = icons.filter(({ src }) => src.endsWith(".png")).map((icon) => icon.sizes);
    expect(sizes).toEqual(expect.arrayContaining(["192x192", "512x512"]));
    expect(icons.map((icon) => icon.purpose)).toContain("maskable");
  });

  test("keeps its page, scripts, styles and icons on the device, and no answer of the server", async () => {
    const worker = await readFile(join(dist, "sw.js"), "utf8");
    const kept = (await files()).filter((path) => path !== "sw.js" && !path.endsWith(".wasm"));
    expect(kept).toContain("index.html");
    for (const path of kept) expect(worker).toContain(`url:\`${path}\``);
    const urls = [...worker.matchAll(/url:`([^`]*)`/g)].map(([, url]) => url);
    expect(urls.toSorted()).toEqual(kept.toSorted());
  });
});
