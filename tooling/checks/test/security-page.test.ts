import { access, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { requirements } from "../src/asvs.js";
import { repository } from "../src/repository.js";

const folders: Record<string, string> = {
  server: "apps/server/test",
  domain: "packages/domain/test",
  ledger: "packages/ledger/test",
  checks: "tooling/checks/test",
  e2e: "tooling/e2e/test",
  deployment: "tooling/checks/deployment",
};

const page = await readFile(join(repository, "docs", "security.md"), "utf8");
const [attacks = "", tables = ""] = page.split("## OWASP ASVS 5.0\n");
const [basic = "", strict = ""] = tables.split("### Level 3");

const rowsOf = (table: string) =>
  table
    .split("\n")
    .filter((line) => /^\| \d+\.\d+\.\d+ /.test(line))
    .map((line) => line.split("|").map((cell) => cell.trim()));

const rows = [
  ...rowsOf(basic).map(([, id = "", level, state = "", shown = ""]) => ({
    id,
    level,
    state,
    shown,
  })),
  ...rowsOf(strict).map(([, id = "", state = "", shown = ""]) => ({
    id,
    level: "3",
    state,
    shown,
  })),
];

const anchors = new Set(
  [...page.matchAll(/^###? (.+)$/gm)].map(([, title = ""]) =>
    title
      .toLowerCase()
      .replaceAll(/[^\w ]/g, "")
      .replaceAll(" ", "-"),
  ),
);

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

test("every requirement of levels 1 and 2 has its row, in order and once", () => {
  expect(requirements).toHaveLength(253);
  const listed = rows.filter(({ level }) => level !== "3").map(({ id, level }) => ({ id, level }));
  expect(listed).toEqual(requirements);
});

test.each(rows)(
  "$id is met, by a test or a section that is there, or says why not",
  async ({ level, state, shown }) => {
    const [, word = "", text = ""] = /^(met|N\/A|OPEN)(?:: (.+))?$/.exec(state) ?? [];
    const tests = [...shown.matchAll(/`([\w/-]+)` "(.+?)"(?=, `|$)/g)];
    const sections = [...state.matchAll(/\]\(#([\w-]+)\)/g)].map(([, anchor = ""]) => anchor);
    expect(level === "3" ? ["met", "N/A", "OPEN"] : ["met", "N/A"]).toContain(word);
    if (word === "met") expect(tests.length + sections.length).toBeGreaterThan(0);
    else expect(text).not.toBe("");
    if (shown !== "") expect(tests).not.toEqual([]);
    for (const section of sections) expect(anchors).toContain(section);
    for (const [, path = "", name = ""] of tests) expect(await namesIn(path)).toContain(name);
  },
);

/** The source of a test file; a name stands in it as a whole literal. */
async function namesIn(path: string): Promise<string[]> {
  const [place = "", ...rest] = path.split("/");
  const file = join(repository, folders[place] ?? "", ...(rest.length > 0 ? rest : [place]));
  const helper = place === "server" && /^(suites|cases)$/.test(rest[0] ?? "");
  const source = await readFile(`${file}${helper ? "" : ".test"}.ts`, "utf8");
  return [...source.matchAll(/(["'`])((?:\\.|(?!\1)[^\n\\])*)\1/g)].map(([, , text = ""]) => text);
}
