import { execFile } from "node:child_process";
import { chmod, mkdtemp, readdir, readFile, readlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { repository } from "./repository.js";

const run = promisify(execFile);

/** A fresh clone of what is committed, in a folder that every user may enter. */
export async function cloneRepository(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "buzz-clone-"));
  await chmod(folder, 0o755);
  await run("git", ["clone", "--quiet", repository, folder]);
  return folder;
}

/** The command lines of the processes that run in a folder or name it; reads /proc, so Linux only. */
export async function processesOf(folder: string): Promise<string[]> {
  const pids = (await readdir("/proc")).filter((name) => /^\d+$/.test(name));
  const processes = await Promise.all(
    pids.map(async (pid) => ({
      command: await readFile(join("/proc", pid, "cmdline"), "utf8").catch(() => ""),
      cwd: await readlink(join("/proc", pid, "cwd")).catch(() => ""),
    })),
  );
  return processes
    .filter(({ command, cwd }) => command.includes(folder) || cwd.startsWith(folder))
    .map(({ command, cwd }) => command.replaceAll("\0", " ").trim() || cwd);
}
