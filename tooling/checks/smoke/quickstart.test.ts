import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { cloneRepository, processesOf } from "../src/clone.js";
import { runCommand } from "../src/command.js";

const apps = ["Buzz for people", "Buzz for shops", "Buzz for operators"];
let clone: string;

beforeAll(async () => {
  clone = await cloneRepository();
});

afterAll(() => rm(clone, { recursive: true, force: true }));

test("the README's first command brings up everything, and Ctrl-C takes it away", async () => {
  const words = (await commandsOfReadme()).find((line) => line.at(-1) === "dev") ?? [];
  const { addresses, interrupt } = await runCommand(words, clone);
  const health = await fetch(`${addresses.get("API")}/health`);
  const pages = await Promise.all(apps.map((app) => fetchPage(addresses.get(app))));
  await interrupt();

  expect(health.status).toBe(200);
  expect(await health.json()).toMatchObject({ status: "healthy" });
  for (const page of pages) expect(page).toContain('<div id="root">');
  expect(await processesOf(clone)).toEqual([]);
});

test("start serves the built apps from one process, and Ctrl-C takes it away", async () => {
  const { addresses, interrupt } = await runCommand(["pnpm", "start"], clone);
  const pages = await Promise.all(apps.map((app) => fetchPage(addresses.get(app))));
  await interrupt();

  for (const page of pages) expect(page).toMatch(/<script type="module".* src="\/.*assets\//);
  expect(await processesOf(clone)).toEqual([]);
});

async function fetchPage(address: string | undefined): Promise<string> {
  if (address === undefined) throw new Error("The banner names no address of an app.");
  const response = await fetch(address, { headers: { accept: "text/html" } });
  expect(response.status).toBe(200);
  return response.text();
}

/** The commands of the README's shell blocks, in words and without their comments. */
async function commandsOfReadme(): Promise<string[][]> {
  const readme = await readFile(join(clone, "README.md"), "utf8");
  const blocks = [...readme.matchAll(/^```sh\n(.*?)^```/gms)].flatMap(([, block = ""]) =>
    block.split("\n"),
  );
  return blocks.map((line) => line.replace(/#.*/, "").trim().split(/\s+/));
}
