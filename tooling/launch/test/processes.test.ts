import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Processes } from "../src/processes.js";

let folder: string;
const processes = () => new Processes();
const command = (name: string, program: string) => ({
  name,
  args: ["--eval", program],
  cwd: folder,
  env: process.env,
});

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "buzz-processes-"));
});

afterEach(() => rm(folder, { recursive: true }));

test("a step that fails is named with its code", async () => {
  await expect(processes().run(command("migrate", "process.exit(3)"))).rejects.toThrow(
    "migrate ended with code 3.",
  );
});

test("every line of output begins with the name of its process", async () => {
  const write = vi.spyOn(process.stdout, "write").mockReturnValue(true);
  await processes().run(command("seed", "console.log('one'); console.log('two')"));
  expect(write.mock.calls.map(([line]) => line)).toEqual(["seed    | one\n", "seed    | two\n"]);
});

test("a process that was to stay and ended is reported", async () => {
  const reason = await new Promise<Error>((report) =>
    processes().start(command("server", ""), report),
  );
  expect(reason.message).toBe("server ended.");
});

test("stop ends a process together with its own children", async () => {
  const all = processes();
  const program = `
    const child = require("node:child_process").spawn("sleep", ["600"]);
    require("node:fs").writeFileSync("pids", process.pid + " " + child.pid);`;
  all.start(command("server", program), () => {});
  const pids = () => readFile(join(folder, "pids"), "utf8").catch(() => "");
  await expect.poll(pids).toMatch(/^\d+ \d+$/);

  await all.stop();
  for (const pid of (await pids()).split(" ")) expect(await isAlive(Number(pid))).toBe(false);
});

test("a launcher that is killed takes its processes with it", async () => {
  const source = JSON.stringify(new URL("../src/processes.ts", import.meta.url).href);
  const server =
    "require('node:fs').writeFileSync('pids', String(process.pid)); setInterval(() => {}, 1000)";
  const program = `
    import { Processes } from ${source};
    const [args, cwd] = ${JSON.stringify([["--eval", server], folder])};
    new Processes().start({ name: "server", args, cwd, env: process.env }, () => {});`;
  const launcher = spawn(process.execPath, [
    "--import",
    "tsx",
    "--input-type=module",
    "--eval",
    program,
  ]);
  const pids = () => readFile(join(folder, "pids"), "utf8").catch(() => "");
  await expect.poll(pids, { timeout: 10_000 }).toMatch(/^\d+$/);

  launcher.kill("SIGKILL");
  await expect.poll(async () => isAlive(Number(await pids())), { timeout: 10_000 }).toBe(false);
});

test("nothing starts after a stop", async () => {
  const all = processes();
  await all.stop();
  await expect(all.run(command("seed", ""))).rejects.toThrow("everything is stopping");
});

/** A zombie counts as gone: a container may have nobody who reaps it. */
async function isAlive(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  const status = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
  return !status.includes(") Z ");
}
