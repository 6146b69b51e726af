import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { access, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import postgres from "postgres";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { startEmbeddedPostgres } from "../src/embedded/index.js";

vi.setConfig({ testTimeout: 30_000 });

let dataDir: string;

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "buzz-embedded-"));
});

afterEach(() => rm(dataDir, { recursive: true, force: true }));

describe("a durable server", () => {
  test("keeps its data and password over a restart, in UTF-8 and UTC, on loopback only", async () => {
    const first = await startEmbeddedPostgres({ dataDir, durability: "durable" });
    await query(first.url, (sql) => sql`create table kept as select '부산 남구' as place`);
    await first.stop();

    const second = await startEmbeddedPostgres({ dataDir, durability: "durable" });
    const [row] = await query(
      second.url,
      (
        sql,
      ) => sql`select place, current_setting('TimeZone') as zone, current_setting('server_encoding') as encoding,
        current_setting('listen_addresses') as addresses, current_setting('fsync') as fsync from kept`,
    );
    await second.stop();

    expect(row).toEqual({
      place: "부산 남구",
      zone: "UTC",
      encoding: "UTF8",
      addresses: "127.0.0.1",
      fsync: "on",
    });
    expect(new URL(second.url).password).toBe(new URL(first.url).password);
  });

  test("refuses a folder that a live server uses, and says so", async () => {
    const holder = await startEmbeddedPostgres({ dataDir, durability: "durable" });
    const refusal = startEmbeddedPostgres({ dataDir, durability: "durable" });
    await expect(refusal).rejects.toThrow(/in use by process \d+/);
    await holder.stop();
  });

  test("recovers from a kill -9 of the server", async () => {
    const first = await startEmbeddedPostgres({ dataDir, durability: "durable" });
    await query(first.url, (sql) => sql`create table kept as select 1 as one`);
    process.kill(await serverPid(), "SIGKILL");
    await first.exited;

    const second = await startEmbeddedPostgres({ dataDir, durability: "durable" });
    expect(await query(second.url, (sql) => sql`select one from kept`)).toEqual([{ one: 1 }]);
    await second.stop();
  });

  test("ignores a left-over pid file whose number now belongs to another program", async () => {
    const first = await startEmbeddedPostgres({ dataDir, durability: "durable" });
    const pidFile = join(dataDir, "cluster", "postmaster.pid");
    const [, ...rest] = (await readFile(pidFile, "utf8")).split("\n");
    await first.stop();
    await writeFile(pidFile, [process.pid, ...rest].join("\n"));

    const second = await startEmbeddedPostgres({ dataDir, durability: "durable" });
    await second.stop();
  });

  test("does not take another port than the one asked for", async () => {
    const holder = await startEmbeddedPostgres({
      dataDir: join(dataDir, "a"),
      durability: "throwaway",
    });
    const port = Number(new URL(holder.url).port);
    const refusal = startEmbeddedPostgres({
      dataDir: join(dataDir, "b"),
      durability: "throwaway",
      port,
    });
    await expect(refusal).rejects.toThrow(/Address already in use/);
    await holder.stop();
  });
});

test("a throwaway server deletes its folder when it stops", async () => {
  const server = await startEmbeddedPostgres({ dataDir, durability: "throwaway" });
  await server.stop();
  await expect(access(dataDir)).rejects.toThrow("ENOENT");
});

test.each(["SIGINT", "SIGTERM", "SIGKILL", "exit"] as const)(
  "no server outlives its process after %s",
  async (end) => {
    const owner = await startInAnotherProcess();
    const pid = await serverPid();
    expect(await isAlive(pid)).toBe(true);

    const gone = once(owner, "exit");
    if (end === "exit") owner.stdin?.end();
    else owner.kill(end);
    await gone;
    await expect.poll(() => isAlive(pid), { timeout: 5_000 }).toBe(false);
  },
);

test("a throwaway server whose process is killed takes its folder with it", async () => {
  const owner = await startInAnotherProcess("throwaway");
  owner.kill("SIGKILL");
  await expect
    .poll(
      () =>
        access(dataDir).then(
          () => "there",
          () => "gone",
        ),
      { timeout: 5_000 },
    )
    .toBe("gone");
});

async function query<T>(url: string, run: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(url, { max: 1 });
  try {
    return await run(sql);
  } finally {
    await sql.end();
  }
}

async function serverPid(): Promise<number> {
  return Number(
    (await readFile(join(dataDir, "cluster", "postmaster.pid"), "utf8")).split("\n")[0],
  );
}

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

/** Holds a server until its stdin ends; then it leaves without stopping the server. */
async function startInAnotherProcess(
  durability: "durable" | "throwaway" = "durable",
): Promise<ChildProcess> {
  const program = `
    import { startEmbeddedPostgres } from ${JSON.stringify(new URL("../src/embedded/index.ts", import.meta.url).href)};
    await startEmbeddedPostgres({ dataDir: ${JSON.stringify(dataDir)}, durability: "${durability}" });
    console.log("started");
    process.stdin.resume();`;
  const owner = spawn(
    process.execPath,
    ["--import", "tsx", "--input-type=module", "--eval", program],
    {
      stdio: ["pipe", "pipe", "inherit"],
    },
  );
  await once(createInterface(owner.stdout), "line");
  return owner;
}
