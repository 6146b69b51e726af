import { randomBytes } from "node:crypto";
import { chown, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Account, run, serverOptions } from "./account.js";
import { exists } from "./files.js";
import type { EmbeddedPostgresOptions } from "./options.js";

export const USER = "buzz";

/** Builds the cluster aside and renames it, so that a killed or second run never leaves half of one. */
export async function initialise(
  bin: string,
  home: string,
  options: EmbeddedPostgresOptions,
  account: Account,
) {
  const draft = await mkdtemp(join(home, "initdb-"));
  const pwfile = join(draft, "password");
  const cluster = join(draft, "cluster");
  try {
    await writeFile(pwfile, `${randomBytes(24).toString("hex")}\n`, { mode: 0o600 });
    if (account) for (const path of [draft, pwfile]) await chown(path, account.uid, account.gid);
    const locale = [
      "--encoding=UTF8",
      "--locale=C",
      "--locale-provider=builtin",
      "--builtin-locale=C.UTF-8",
    ];
    const login = [`--username=${USER}`, "--auth=scram-sha-256", `--pwfile=${pwfile}`];
    const sync = options.durability === "durable" ? "--sync-method=fsync" : "--no-sync";
    await run(
      join(bin, "initdb"),
      [`--pgdata=${cluster}`, ...locale, ...login, sync],
      serverOptions(account),
    );
    await rename(pwfile, join(cluster, "password"));
    await rename(cluster, join(home, "cluster"));
  } catch (error) {
    if (!(await exists(join(home, "cluster")))) throw error;
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}
