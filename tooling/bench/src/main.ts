import { generateKeyPairSync } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDatabase } from "@buzz/db";
import { verifyLedger } from "@buzz/ledger";
import { type BenchDatabase, openBenchDatabase } from "./database.js";
import { measureGrants } from "./grants.js";
import { measureProof } from "./proof.js";
import { measureReads } from "./reads.js";
import { measureRedemptions } from "./redemptions.js";
import { machine, tableOf } from "./table.js";
import { createWorld } from "./world.js";

const ROUNDS = 5;
const SECONDS = 2;

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
  console.log("Measuring; this takes about four minutes.");
  const rows = [
    ...(await measureReads(bench)),
    ...(await measureRedemptions(bench)),
    ...(await measureGrants(bench)),
    ...(await measureProof(bench)),
  ];
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
