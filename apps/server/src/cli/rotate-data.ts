import { type Db, openDatabase } from "@buzz/db";
import { rotateKeys, rotateLookupKey } from "@buzz/domain/sealing";
import { sql } from "drizzle-orm";
import { readDataEnv } from "../data-env.js";

/**
 * Seals everything with the first of DATA_KEYS; ends with code 1 while something is sealed with another one. With
 * `--lookup-key` it first writes all look-up hashes anew with LOOKUP_KEY, which is for stopped servers alone.
 */
const { url, cipher } = readDataEnv(process.env);
const { db, close } = openDatabase(url, { max: 1 });
if (process.argv.includes("--lookup-key") && !(await rehash(db))) {
  await close();
  process.exit(1);
}
const rotations = await rotateKeys({ db, cipher }).finally(close);
let left = 0;
for (const { table, resealed, unreadable, keys } of rotations) {
  const older = Object.entries(keys).filter(([id]) => id !== cipher.currentKeyId);
  const rest = older.map(([id, count]) => `${count} under ${id}`).join(", ") || "nothing else";
  console.log(
    `${table}: ${resealed} sealed anew; ${keys[cipher.currentKeyId] ?? 0} under ${cipher.currentKeyId}, ${rest}`,
  );
  for (const value of unreadable) console.error(`${table}: ${value} does not open`);
  left += older.reduce((sum, [, count]) => sum + count, 0);
}
if (left > 0) {
  console.error(
    `${left} values are left under older keys: keep these in DATA_KEYS, and run this again`,
  );
  process.exitCode = 1;
} else
  console.log(`everything is sealed with ${cipher.currentKeyId}: older keys may leave DATA_KEYS`);

/** A server that runs would go on looking for hashes of the key before, and write them. @returns whether it was done. */
async function rehash(only: Db): Promise<boolean> {
  const others = await only.execute(sql`
    select 1 from pg_stat_activity
    where datname = current_database() and backend_type = 'client backend' and pid <> pg_backend_pid()`);
  if (others.length > 0) {
    console.error(`${others.length} others are connected to the database: stop the servers first`);
    return false;
  }
  for (const { table, rehashed } of await rotateLookupKey({ db: only, cipher }))
    console.log(`${table}: ${rehashed} look-up hashes written anew`);
  return true;
}
