import type { Db } from "@buzz/db";
import { sql } from "drizzle-orm";
import { type Cipher, primaryKeyOf } from "../kernel/cipher.js";
import { type FoundField, isFoundField } from "../kernel/found-fields.js";
import { type Row, replace, rowsOf } from "./rows.js";
import { sealedTables } from "./tables.js";

type Keys = { db: Db; cipher: Cipher };

/** `name` is to be sealed, or only hashed when `hash` stands for it from now on. */
type Column = { name: string; field: string; hash: string | null; hashOnly?: boolean };

type Table = { name: string; key: string[]; columns: Column[] };

const SEALED = /^\w{1,16}:[A-Za-z0-9_-]{38,}$/;

/** Sealed before values were bound to their rows, and for what. */
const UNBOUND: Record<string, string> = {
  "two_factor.secret": "two_factor.secret",
  "two_factor.pending_secret": "two_factor.secret",
  "idempotency_keys.answer": "idempotency_keys.answer",
  "approvals.input": "approvals.input",
};

/** E-mails of applicants by which documents are found were kept beside the files; now their hash is. */
const APPLICANTS: Table = {
  name: "files",
  key: ["name"],
  columns: [
    {
      name: "applicant_email",
      field: "business_applications.email",
      hash: "applicant_hash",
      hashOnly: true,
    },
  ],
};

const wasSealed = ({ columns }: Table) => columns.some(({ field }) => field in UNBOUND);

/** What was sealed before comes first: keys that do not open it are the wrong ones, and seal nothing. */
const inOrder: Table[] = [
  ...sealedTables.filter(wasSealed),
  ...sealedTables.filter((table) => !wasSealed(table)),
  APPLICANTS,
];

/**
 * Seals what an older version of the schema left in plain text, in batches: what the migrations leave to whoever has
 * the keys. Interrupted, it goes on the next time; it does nothing where everything is sealed. A row that somebody
 * changes meanwhile is left as it is, and the migration that follows refuses it.
 *
 * @returns how many values were sealed. @throws when a value does not open, and names its row.
 */
export async function sealPlainText({ db, cipher }: Keys): Promise<number> {
  let done = 0;
  for (const table of inOrder) {
    const columns = await plainColumns(db, table);
    const names = columns.map(({ name }) => name);
    if (columns.length > 0)
      for await (const rows of rowsOf(db, { table: table.name, key: table.key, columns: names }))
        done += await db.transaction(async (tx) => {
          const sealed = rows.map((row) => sealRow({ db: tx, cipher }, { ...table, columns }, row));
          return (await Promise.all(sealed)).reduce((sum, count) => sum + count, 0);
        });
  }
  return done;
}

/** Those of a table's columns that the database has, and has as mere text. */
async function plainColumns(db: Db, { name, columns }: Table): Promise<Column[]> {
  const plain = await db.execute<{ column_name: string }>(sql`
    select column_name from information_schema.columns
    where table_schema = current_schema() and table_name = ${name} and domain_name is null`);
  const names = new Set(plain.map((row) => row.column_name));
  return columns.filter((column) => names.has(column.name));
}

async function sealRow({ db, cipher }: Keys, table: Table, row: Row): Promise<number> {
  let done = 0;
  for (const column of table.columns) {
    const was = row.texts.get(column.name);
    if (was === undefined || SEALED.test(was)) continue;
    const become = valuesOf(cipher, column, primaryKeyOf(row.key), was);
    const change = { name: column.name, was, become };
    if (await replace(db, { table: table.name, key: table.key }, row, change)) done += 1;
  }
  return done;
}

function valuesOf(cipher: Cipher, column: Column, row: string, was: string) {
  const { name, field, hash, hashOnly } = column;
  const unbound = UNBOUND[field];
  const text = unbound === undefined ? was : openUnbound(cipher, unbound, row, was);
  return {
    ...(hashOnly ? {} : { [name]: cipher.seal(field, row, text).text }),
    ...(hash === null ? {} : { [hash]: cipher.lookup(findable(field), text).text }),
  };
}

function openUnbound(cipher: Cipher, field: string, row: string, was: string): string {
  try {
    return cipher.openUnbound(field, was);
  } catch (cause) {
    throw new Error(`${field} of ${row} does not open with these keys`, { cause });
  }
}

function findable(field: string): FoundField {
  if (isFoundField(field)) return field;
  throw new TypeError(`${field} is not found by a hash`);
}
