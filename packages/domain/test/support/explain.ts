import { type Db, openDatabase } from "@buzz/db";
import { type SQL, sql } from "drizzle-orm";
import type { World } from "../../src/testing/index.js";

type Statement = { text: string; parameters: unknown[] };

/** How Postgres runs a statement: with its parameters, and once it has made up a plan for any parameters. */
export type Plan = { statement: string; custom: string; generic: string };

/**
 * Runs a call on a database handle that is listened to, and explains every statement it made. Analyse the tables
 * before; rows too few to matter give other plans.
 */
export async function plansOf(world: World, call: (db: Db) => Promise<unknown>): Promise<Plan[]> {
  const statements: Statement[] = [];
  const { db, close } = openDatabase(world.databaseUrl, {
    max: 4,
    onStatement: (text, parameters) => statements.push({ text, parameters }),
  });
  try {
    await call(db);
  } finally {
    await close();
  }
  const explained = statements.filter(({ text }) =>
    /^\s*(select|with|insert|update|delete)\b/i.test(text),
  );
  return Promise.all(explained.map((statement) => planOf(world.db, statement)));
}

/** The plans in which a table is read from end to end, one line each. */
export const seqScansOf = (table: string, plans: Plan[]): string[] => {
  const scan = new RegExp(`Seq Scan on ${table}\\b`);
  return plans.flatMap(({ statement, custom, generic }) => [
    ...(scan.test(custom) ? [`with its parameters: ${statement}\n${custom}`] : []),
    ...(scan.test(generic) ? [`with any parameters: ${statement}\n${generic}`] : []),
  ]);
};

async function planOf(db: Db, { text, parameters }: Statement): Promise<Plan> {
  const custom = await lines(db, sql`explain ${withParameters(text, parameters)}`);
  return { statement: text, custom, generic: await genericPlan(db, text, parameters.length) };
}

function withParameters(text: string, parameters: unknown[]): SQL {
  const [start = "", ...rest] = text.split(/\$(?=\d)/);
  const chunks = rest.map((chunk) => {
    const number = Number.parseInt(chunk, 10);
    return sql`${sql.param(parameters[number - 1])}${sql.raw(chunk.slice(String(number).length))}`;
  });
  return sql.join([sql.raw(start), ...chunks]);
}

/** Postgres comes to such a plan after it has run a prepared statement a few times. */
const genericPlan = (db: Db, text: string, parameters: number): Promise<string> =>
  db.transaction(async (tx) => {
    const nulls = Array.from({ length: parameters }, () => "null").join(", ");
    await tx.execute(sql`set local plan_cache_mode = force_generic_plan`);
    await tx.execute(sql.raw(`prepare probe as ${text}`));
    const plan = await lines(tx, sql.raw(`explain execute probe${nulls && `(${nulls})`}`));
    await tx.execute(sql`deallocate probe`);
    return plan;
  });

async function lines(db: Db, explain: SQL): Promise<string> {
  const rows = await db.execute<{ "QUERY PLAN": string }>(explain);
  return rows.map((row) => row["QUERY PLAN"]).join("\n");
}
