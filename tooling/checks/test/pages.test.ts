import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { repository } from "../src/repository.js";
import { builtFiles } from "../src/secrets.js";

/** What the content security policy would refuse to run or to apply. */
const inline = [
  /<script(?![^>]*\ssrc=)[^>]*>/i,
  /<style[\s>]/i,
  /\sstyle=/i,
  /\son[a-z]+=/i,
  /javascript:/i,
];

describe.each(["app", "biz", "admin"])("the built %s", (app) => {
  test("has a page that runs under a policy without unsafe-inline", async () => {
    const page = await readFile(join(repository, "apps", app, "dist", "index.html"), "utf8");
    expect(page).toContain('<script type="module"');
    for (const pattern of inline) expect(page).not.toMatch(pattern);
  });

  test("brings no source maps", async () => {
    const files = await builtFiles(app);
    expect(files.filter((path) => path.endsWith(".map"))).toEqual([]);
    for (const path of files.filter((name) => /\.(js|css)$/.test(name)))
      expect(await readFile(path, "utf8"), path).not.toContain("sourceMappingURL");
  });
});

test("nginx sends the policy without unsafe-inline, with pictures of banners over https", async () => {
  const template = await readFile(join(repository, "deploy", "nginx.conf.template"), "utf8");
  const [, policy = ""] = template.match(/Content-Security-Policy "([^"]+)"/) ?? [];
  const directives = policy.replaceAll(/\$\{CAPTCHA_SOURCES\}/g, "").split(";");
  expect(directives).toContain("default-src 'self'");
  expect(directives).toContain("script-src 'self' 'wasm-unsafe-eval'");
  expect(directives).toContain("style-src 'self'");
  expect(directives).toContain("img-src 'self' data: blob: https:");
  expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'/);
});
