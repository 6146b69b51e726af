import { spawnSync } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import getPort from "get-port";
import { startDaemon } from "./daemon.js";

export type MalwareScanner = { url: string; stop(): Promise<void> };

/** The file that every scanner knows and that harms nobody, in two parts: whole it would be found in this one. */
export const harmlessMalware = Buffer.from(
  ["X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-", "ANTIVIRUS-TEST-FILE!$H+H*"].join(""),
);

/**
 * Whether ClamAV's daemon can be started here.
 *
 * @throws on CI without it: there a skipped test would pass unseen.
 */
export function hasMalwareScanner(): boolean {
  const found = spawnSync("clamd", ["--version"]).status === 0;
  if (!found && process.env.CI) throw new Error("CI must look for malware: install clamav-daemon.");
  return found;
}

/** Runs ClamAV's daemon on a free port; of all malware it knows the harmless one alone. */
export async function startMalwareScanner(): Promise<MalwareScanner> {
  const port = await getPort({ host: "127.0.0.1" });
  const folder = await mkdtemp(join(tmpdir(), "buzz-clamd-"));
  const signatures = join(folder, "signatures");
  await mkdir(signatures);
  await writeFile(join(signatures, "test.ndb"), `Test:0:*:${harmlessMalware.toString("hex")}\n`);
  const settings = join(folder, "clamd.conf");
  await writeFile(
    settings,
    `DatabaseDirectory ${signatures}\nTCPSocket ${port}\nTCPAddr 127.0.0.1\nForeground yes\n`,
  );
  const kill = await startDaemon(["clamd", "--config-file", settings], {
    port,
    says: "zPING\0",
    answer: "PONG",
  });
  return {
    url: `tcp://127.0.0.1:${port}`,
    stop: async () => {
      await kill();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
