import { execFile } from "node:child_process";
import { access, readdir, writeFile } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";

const DEBIAN_FOLDER = "/usr/lib/postgresql";
const run = promisify(execFile);

/** pgbench of the PATH, else the newest that Debian's packages installed; undefined without one. */
export async function findPgbench(): Promise<string | undefined> {
  const versions = await readdir(DEBIAN_FOLDER).catch(() => []);
  const newest = versions.toSorted((a, b) => Number(b) - Number(a));
  const folders = [
    ...(process.env.PATH ?? "").split(delimiter),
    ...newest.map((version) => join(DEBIAN_FOLDER, version, "bin")),
  ];
  for (const folder of folders) {
    const program = join(folder, "pgbench");
    if (
      await access(program).then(
        () => true,
        () => false,
      )
    )
      return program;
  }
  return undefined;
}

export type PgbenchRun = {
  url: string;
  folder: string;
  script: string;
  clients: number;
  /** Transactions of each client. */
  transactions: number;
  variables: Record<string, number>;
};

/** Runs a script with prepared statements and gives its transactions per second. @throws when one fails. */
export async function pgbench(program: string, given: PgbenchRun): Promise<number> {
  const { hostname, port, username, password, pathname } = new URL(given.url);
  const file = join(given.folder, "pgbench.sql");
  await writeFile(file, given.script);
  const variables = Object.entries(given.variables).flatMap(([name, value]) => [
    "-D",
    `${name}=${value}`,
  ]);
  const { stdout } = await run(
    program,
    [
      ...["--no-vacuum", "--protocol=prepared", `--file=${file}`, `--client=${given.clients}`],
      ...["--jobs=2", `--transactions=${given.transactions}`, ...variables],
      ...[
        `--host=${hostname}`,
        `--port=${port || "5432"}`,
        `--username=${decodeURIComponent(username)}`,
      ],
      pathname.slice(1),
    ],
    { env: { ...process.env, PGPASSWORD: decodeURIComponent(password) } },
  );
  const [, rate] = /^tps = ([\d.]+)/m.exec(stdout) ?? [];
  const expected = given.clients * given.transactions;
  if (rate === undefined || !stdout.includes(`actually processed: ${expected}/${expected}`))
    throw new Error(`pgbench did not finish:\n${stdout}`);
  return Number(rate);
}
