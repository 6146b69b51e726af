import { access, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { repository } from "../src/repository.js";

const folders: Record<string, string> = {
  server: "apps/server/test",
  domain: "packages/domain/test",
  ledger: "packages/ledger/test",
  checks: "tooling/checks/test",
};

const page = await readFile(join(repository, "docs", "security.md"), "utf8");
const [attacks = "", table = ""] = page.split("## OWASP ASVS 5.0");
const rows = table.split("\n").filter((line) => /^\| V\d/.test(line));

const defended = attacks
  .slice(attacks.indexOf("## What is defended where"))
  .split("\n")
  .filter((line) => line.includes(".test.ts`"));

test("attacks are defended where the page says", () => expect(defended.length).toBeGreaterThan(10));

/** A name without a folder is in that of the name before it. */
test.each(defended)("%s", async (row) => {
  let folder = "";
  for (const [, path = ""] of row.matchAll(/`([\w/.-]+\.test\.ts)`/g)) {
    if (path.includes("/")) folder = dirname(path);
    await access(join(repository, path.includes("/") ? path : join(folder, path)));
  }
});

test("every chapter of ASVS 5.0 has its rows", () => {
  const chapters = new Set(rows.map((row) => Number(row.match(/V(\d+)/)?.[1])));
  expect([...chapters]).toEqual(Array.from({ length: 17 }, (_, index) => index + 1));
});

test.each(rows)("%s", async (row) => {
  const tests = [...row.matchAll(/`([\w/.-]+\.test\.ts)`/g)].map(([, path = ""]) => path);
  if (/\| met/.test(row)) expect(tests).not.toEqual([]);
  else expect(row).toMatch(/N\/A|OPEN|see \[/);
  for (const path of tests) {
    const [place = "", ...rest] = path.split("/");
    const folder = folders[place];
    await access(join(repository, folder === undefined ? path : join(folder, ...rest)));
  }
});
