import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { auditLogs, auditSeals } from "@buzz/db/schema";
import { untilPast } from "@buzz/testkit";
import { sql } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { startJobs } from "../src/jobs/index.js";
import { startServer } from "./support/server.js";
import { Town } from "./support/town.js";

const server = await startServer();
afterAll(() => server.close());

const command = fileURLToPath(new URL("../src/cli/verify-audit.ts", import.meta.url));

/** Runs `pnpm audit:verify`'s command; gives its exit code and what it says. */
const verify = (variables: NodeJS.ProcessEnv) =>
  new Promise<{ code: number; said: string }>((resolve) => {
    const args = ["--import", "tsx", "--conditions=@buzz/source", command];
    const env = { PATH: process.env.PATH, ...variables };
    const child = execFile(process.execPath, args, { env }, (_, out, errors) =>
      resolve({ code: child.exitCode ?? -1, said: `${out}${errors}`.trim() }),
    );
  });

const ofThisDatabase = { DATABASE_URL: server.databaseUrl };

test("the log that the jobs sealed is right until somebody changes a row", {
  timeout: 60_000,
}, async () => {
  const town = await Town.open(server);
  await town.operator("super_admin");
  await untilPast(server.db);
  const jobs = [1, 2].map(() => startJobs(server.deps, server.app.log));
  await expect.poll(() => server.db.$count(auditSeals), { timeout: 10_000 }).toBeGreaterThan(0);
  await Promise.all(jobs.map((job) => job.stop()));
  const rows = await server.db.$count(auditLogs);
  const right = await verify(ofThisDatabase);
  expect(right.code, right.said).toBe(0);
  const [, head] =
    right.said.match(new RegExp(`^the audit log is right: ${rows} rows, head ([0-9a-f]{64})$`)) ??
    [];
  const sealed = server.log.filter((line) => line.includes("audit log sealed"));
  expect(JSON.parse(sealed.at(-1) ?? "")).toMatchObject({ category: "audit", head });

  const [victim] = await server.db.select().from(auditLogs).limit(1);
  await server.db.transaction(async (tx) => {
    await tx.execute(sql`set local session_replication_role = replica`);
    await tx.execute(sql`update audit_logs set actor_role = 'nobody' where id = ${victim?.id}`);
  });
  const broken = await verify(ofThisDatabase);
  expect(broken.code).toBe(1);
  expect(broken.said).toMatch(/^broken at row [0-9a-f-]{36} \(changed\) in seal 1$/);
});

test("without a database it says what is missing", async () => {
  expect(await verify({})).toEqual({ code: 2, said: expect.stringContaining("DATABASE_URL") });
});
