import postgres from "postgres";

/** Regular expressions that JavaScript and Postgres read alike; nothing that is part of a longer word or number counts. */
const form = (inner: string) => `(?<![\\w-])(?:${inner})(?![\\w-])`;

/** How personal data looks in plain text. What is masked, sealed or hashed looks otherwise. */
const forms = {
  "an e-mail": "[\\w.+-]+@(?:[A-Za-z0-9-]+\\.)+[A-Za-z]{2,}(?![\\w-])",
  "a phone number": form("0\\d{1,2}-\\d{3,4}-\\d{4}|01[016789]\\d{7,8}"),
  "a registration number": form("\\d{3}-\\d{2}-\\d{5}"),
  "a bank account": form("\\d{3,6}-\\d{2,6}-\\d{4,8}(?:-\\d{2,4})?"),
};

/** A text in which personal data stands readable: where, and around what. */
export type Trace = { where: string; what: string; text: string };

/** Personal data that a text gives away. */
export const tracesIn = (where: string, text: string): Trace[] =>
  Object.entries(forms).flatMap(([what, pattern]) =>
    [...text.matchAll(new RegExp(pattern, "g"))].map((match) => ({
      where,
      what,
      text: text.slice(Math.max(0, match.index - 40), match.index + match[0].length + 10),
    })),
  );

/** At most so many rows of a table are shown. */
const SHOWN = 3;

/** So many rows of a table are searched; only tests of query plans write more, and those by hand. */
const SEARCHED = 20_000;

/** Personal data that any column of any table gives away, those of the job queue included. */
export async function tracesInDatabase(url: string): Promise<Trace[]> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    const tables = await sql<{ schema: string; name: string }[]>`
      select table_schema as schema, table_name as name from information_schema.tables
      where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`;
    const found: Trace[] = [];
    for (const { schema, name } of tables) {
      const rows = await sql<{ line: string }[]>`
        select line::text from (select * from ${sql(schema)}.${sql(name)} limit ${SEARCHED}) line
        where line::text ~ ${Object.values(forms).join("|")} limit ${SHOWN}`;
      found.push(...rows.flatMap(({ line }) => tracesIn(`${schema}.${name}`, line)));
    }
    return found;
  } finally {
    await sql.end({ timeout: 5 });
  }
}

/** @throws naming every trace, when there are any. */
export function refuseTraces(traces: readonly Trace[]): void {
  if (traces.length === 0) return;
  const lines = traces
    .slice(0, 20)
    .map(({ where, what, text }) => `  ${where}: ${what} in ${text}`);
  throw new Error(`${traces.length} places hold personal data in plain text:\n${lines.join("\n")}`);
}
