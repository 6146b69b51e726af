import { openDatabase } from "@buzz/db";
import { rotateKeys } from "@buzz/domain/sealing";
import { readDataEnv } from "../data-env.js";

/** Seals everything with the first of DATA_KEYS; ends with code 1 while something is sealed with another one. */
const { url, cipher } = readDataEnv(process.env);
const { db, close } = openDatabase(url, { max: 1 });
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
