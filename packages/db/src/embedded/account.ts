import { execFile } from "node:child_process";
import { stat } from "node:fs/promises";
import { promisify } from "node:util";

export const run = promisify(execFile);

/** The user that the server runs as when we are root, which Postgres refuses to be. */
export type Account = { uid: number; gid: number } | undefined;

export async function serverAccount(cluster: string): Promise<Account> {
  if (process.getuid?.() !== 0) return undefined;
  const owner = await stat(cluster).catch(() => undefined);
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const [uid, gid] = await Promise.all([run("id", ["-u", "nobody"]), run("id", ["-g", "nobody"])]);
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
}

/** Asks the kernel instead of reading modes, so that access lists count as well. */
export async function canEnter(folder: string, account: Account): Promise<boolean> {
  return run("/bin/sh", ["-c", 'cd "$1"', "sh", folder], { ...asAccount(account), cwd: "/" }).then(
    () => true,
    () => false,
  );
}

/** `spawn` wants a signed id; macOS reports `nobody` as an unsigned -2. */
const asAccount = (account: Account) => account && { uid: account.uid | 0, gid: account.gid | 0 };

export const serverOptions = (account: Account) => ({
  ...asAccount(account),
  cwd: "/",
  env: { LC_ALL: "C", TZ: "UTC" },
});
