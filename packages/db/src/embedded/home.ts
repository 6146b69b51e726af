import {
  chmod,
  chown,
  mkdir,
  mkdtemp,
  readFile,
  realpath,
  rm,
  rmdir,
  symlink,
} from "node:fs/promises";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type Account, canEnter, run } from "./account.js";
import { readLines } from "./files.js";

const RELOCATED_DATA = "/var/lib/buzz-postgres";
const OWNER_GRACE_MS = 3_000;

/** The folder of the data, made when missing, where the server's account can reach it. */
export async function prepareHome(dataDir: string, account: Account): Promise<string> {
  await mkdir(dataDir, { recursive: true });
  if (account && !(await canEnter(dirname(await realpath(dataDir)), account))) {
    await rmdir(dataDir);
    await mkdir(RELOCATED_DATA, { recursive: true });
    await chmod(RELOCATED_DATA, 0o755);
    await symlink(await mkdtemp(join(RELOCATED_DATA, "data-")), dataDir);
  }
  const home = await realpath(dataDir);
  await chmod(home, 0o700);
  if (account) await chown(home, account.uid, account.gid);
  return home;
}

/** The process may be the server of a run that was killed a moment ago, so it gets a little time to end. */
export async function refuseSharedUse(cluster: string): Promise<void> {
  const pidFile = join(cluster, "postmaster.pid");
  for (const deadline = Date.now() + OWNER_GRACE_MS; ; await sleep(50)) {
    const pid = Number((await readLines(pidFile))[0]);
    const command = pid > 0 ? await commandOf(pid) : undefined;
    if (command === undefined) return;
    // After a reboot or in a container the number in a left-over file may belong to another program.
    if (!command.includes(cluster)) return rm(pidFile, { force: true });
    if (Date.now() > deadline) {
      throw new Error(
        `The Postgres data in ${cluster} is in use by process ${pid}. Stop that one first.`,
      );
    }
  }
}

async function commandOf(pid: number): Promise<string | undefined> {
  try {
    if (process.platform === "linux")
      return (await readFile(`/proc/${pid}/cmdline`, "utf8")) || undefined;
    return (await run("ps", ["-ww", "-o", "command=", "-p", String(pid)])).stdout;
  } catch {
    return undefined;
  }
}
