import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { repository } from "../src/repository.js";

const folder = join(repository, ".github", "workflows");
const workflows = await Promise.all(
  (await readdir(folder)).map((name) => readFile(join(folder, name), "utf8")),
);
const text = workflows.join("\n");

test("actions of others are pinned to a commit, and say which version it is", () => {
  const uses = [...text.matchAll(/uses: (.+)$/gm)].map(([, action = ""]) => action);
  expect(uses.length).toBeGreaterThan(5);
  for (const action of uses) expect(action).toMatch(/^[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
});

test("workflows may read the repository and nothing else, and keep no credentials", () => {
  for (const workflow of workflows) expect(workflow).toMatch(/^permissions:\n {2}contents: read$/m);
  expect([...text.matchAll(/permissions:/g)]).toHaveLength(workflows.length);
  expect(text).not.toMatch(/pull_request_target|write-all|: write$/m);
  const checkouts = [...text.matchAll(/actions\/checkout@/g)];
  expect([...text.matchAll(/persist-credentials: false/g)]).toHaveLength(checkouts.length);
  expect(text).not.toMatch(/\$\{\{ *(secrets|github\.head_ref|github\.event\.[\w.]*(title|body))/);
});

test("known holes in dependencies are looked for on every change, and every week", () => {
  expect(text).toMatch(/on:\n {2}push:[\s\S]*pull_request:[\s\S]*schedule:\n {4}- cron: /);
  expect(text).toMatch(/osv-scanner-action@[\s\S]*?scan-args: --lockfile=pnpm-lock\.yaml/);
  expect(text).toContain("format: cyclonedx-json");
  expect(text).not.toContain("continue-on-error");
});
