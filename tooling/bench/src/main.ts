import { generateKeyPairSync } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDatabase } from "@buzz/db";
import { verifyLedger } from "@buzz/ledger";
import type { Bench } from "./bench.js";
import { measureBulkIssue } from "./bulk-issue.js";
import { type BenchDatabase, openBenchDatabase } from "./database.js";
import { measureGrants } from "./grants.js";
import { measureProof } from "./proof.js";
import { measureReads } from "./reads.js";
import { measureRedemptions } from "./redemptions.js";
import { machine, type Row, tableOf } from "./table.js";
import { createWorld } from "./world.js";

const ROUNDS = 5;
const SECONDS = 2;

/** What can be measured; the command line may name some of it. */
const parts: Record<string, (bench: Bench) => Promise<Row[]>> = {
  reads: measureReads,
  redemptions: measureRedemptions,
  grants: measureGrants,
  issue: measureBulkIssue,
  proof: measureProof,
};

process.once("SIGINT", () => process.exit(130));
process.once("SIGTERM", () => process.exit(143));
const folder = await mkdtemp(join(tmpdir(), "buzz-bench-"));
const database = await openBenchDatabase();
try {
  await run(database);
} finally {
  await database.close();
  await rm(folder, { recursive: true, force: true });
}
process.exit();

async function run({ url, sql }: BenchDatabase): Promise<void> {
  const { privateKey } = generateKeyPairSync("ed25519", {
    privateKeyEncoding: { type: "pkcs8", format: "pem" },
    publicKeyEncoding: { type: "spki", format: "pem" },
  });
  const world = await createWorld(url, sql);
  const bench = { url, sql, privateKey, world, folder, rounds: ROUNDS, seconds: SECONDS };
  const chosen = process.argv.slice(2);
  console.log(chosen.length > 0 ? "Measuring." : "Measuring; this takes about five minutes.");
  const rows: Row[] = [];
  for (const [name, measure] of Object.entries(parts))
    if (chosen.length === 0 || chosen.includes(name)) rows.push(...(await measure(bench)));
  await checkBooks(url);
  const [postgres] = await sql<{ server_version: string }[]>`show server_version`;
  console.log(`\n${machine(postgres?.server_version.split(" ")[0] ?? "")}\n\n${tableOf(rows)}`);
}

/** @throws when the run left the books in disorder: then its figures count for nothing. */
async function checkBooks(url: string): Promise<void> {
  const { db, close } = openDatabase(url, { max: 1 });
  const violations = await verifyLedger(db).finally(close);
  if (violations.length > 0) throw new Error(`The books are wrong: ${JSON.stringify(violations)}`);
}
