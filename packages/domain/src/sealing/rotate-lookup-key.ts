import type { Db } from "@buzz/db";
import { businessApplications, files, Sealed } from "@buzz/db/schema";
import { eq, sql } from "drizzle-orm";
import { type Cipher, primaryKeyOf } from "../kernel/cipher.js";
import { isFoundField } from "../kernel/found-fields.js";
import { replace, rowsOf } from "./rows.js";
import { type SealedColumn, type SealedTable, sealedTables } from "./tables.js";

type Keys = { db: Db; cipher: Cipher };

/** How many look-up hashes of a table were written anew. */
export type Rehash = { table: string; rehashed: number };

/**
 * Writes every look-up hash anew with the cipher's look-up key, from the values themselves: the key before is not
 * needed. All or nothing, in one transaction that lets others read and nobody write: while some hashes were of one key
 * and some of another, an e-mail could be taken twice. Run again it finds nothing to do.
 *
 * @throws when a value does not open, and names its row; nothing is changed then.
 */
export async function rotateLookupKey({ db, cipher }: Keys): Promise<Rehash[]> {
  const found = sealedTables.filter(({ columns }) => columns.some(({ hash }) => hash !== null));
  return db.transaction(async (tx) => {
    const tables = [...found.map(({ name }) => name), "files"].map((name) => sql.identifier(name));
    await tx.execute(sql`lock table ${sql.join(tables, sql`, `)} in exclusive mode`);
    const done: Rehash[] = [{ table: "files", rehashed: await rehashFiles({ db: tx, cipher }) }];
    for (const table of found)
      done.push({ table: table.name, rehashed: await rehashTable({ db: tx, cipher }, table) });
    return done;
  });
}

/** The documents of an application are found by its e-mail; those that no application names go within a day. */
async function rehashFiles({ db, cipher }: Keys): Promise<number> {
  const applicants = await db
    .selectDistinctOn([files.applicantHash], {
      id: businessApplications.id,
      email: businessApplications.email,
      hash: businessApplications.emailHash,
    })
    .from(files)
    .innerJoin(businessApplications, eq(businessApplications.emailHash, files.applicantHash));
  let rehashed = 0;
  for (const { id, email, hash } of applicants) {
    const anew = cipher.lookup("business_applications.email", cipher.open(email, id));
    if (anew.text === hash.text) continue;
    const written = await db
      .update(files)
      .set({ applicantHash: anew })
      .where(eq(files.applicantHash, hash))
      .returning({ name: files.name });
    rehashed += written.length;
  }
  return rehashed;
}

async function rehashTable({ db, cipher }: Keys, { name, key, columns }: SealedTable) {
  const names = columns.flatMap(({ name: sealed, hash }) => (hash === null ? [] : [sealed, hash]));
  let rehashed = 0;
  for await (const rows of rowsOf(db, { table: name, key, columns: names }))
    for (const row of rows)
      for (const column of columns) {
        const { hash } = column;
        const was = hash === null ? undefined : row.texts.get(hash);
        const text = row.texts.get(column.name);
        if (hash === null || was === undefined || text === undefined) continue;
        const anew = hashOf(cipher, column, primaryKeyOf(row.key), text);
        if (anew === was) continue;
        await replace(db, { table: name, key }, row, { name: hash, was, become: { [hash]: anew } });
        rehashed += 1;
      }
  return rehashed;
}

function hashOf(cipher: Cipher, { name, field }: SealedColumn, row: string, text: string): string {
  if (!isFoundField(field)) throw new TypeError(`${field} is not found by a hash`);
  try {
    return cipher.lookup(field, cipher.open(new Sealed(field, text), row)).text;
  } catch (cause) {
    throw new Error(`${name} of ${row} does not open with these keys`, { cause });
  }
}
