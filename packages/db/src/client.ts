import type { PgDatabase } from "drizzle-orm/pg-core";
import { drizzle, type PostgresJsQueryResultHKT } from "drizzle-orm/postgres-js";
import postgres from "postgres";

/** A database handle: the pool, or a transaction on it. Use cases take this and never ask which one it is. */
export type Db = PgDatabase<PostgresJsQueryResultHKT>;

export type Database = {
  db: Db;
  /** Ends open queries and closes every connection. */
  close(): Promise<void>;
};

type Options = {
  /** Connections at most. */
  max?: number;
  /** Is told of every statement before it runs. */
  onStatement?: (text: string, parameters: unknown[]) => void;
};

/**
 * Opens a pool on a Postgres URL. Every statement is a prepared one; a connection that cannot be made
 * within 5 s fails the query.
 */
export function openDatabase(url: string, options: Options = {}): Database {
  const client = postgres(url, {
    max: options.max ?? 10,
    connect_timeout: 5,
    idle_timeout: 60,
    onnotice: () => {},
    connection: { application_name: "buzz", TimeZone: "UTC" },
  });
  const { onStatement } = options;
  const logger = onStatement !== undefined && { logQuery: onStatement };
  const db = drizzle(prepared(client), { casing: "snake_case", logger });
  return { db, close: () => client.end({ timeout: 5 }) };
}

/**
 * Drizzle sends unnamed statements unless each query is prepared by hand; Postgres then parses and plans
 * every one anew, at about three times the CPU. Here every statement, inside transactions too, is sent as
 * a named one.
 */
function prepared(client: postgres.Sql): postgres.Sql {
  return new Proxy(client, {
    get(target, property, receiver) {
      const value: unknown = Reflect.get(target, property, receiver);
      if (typeof value !== "function") return value;
      switch (property) {
        case "unsafe":
          return (query: string, parameters?: unknown[]) =>
            Reflect.apply(value, target, [query, parameters, { prepare: true }]);
        case "begin":
        case "savepoint":
          return (...args: unknown[]) =>
            Reflect.apply(
              value,
              target,
              args.map((argument) => (isTransaction(argument) ? runPrepared(argument) : argument)),
            );
        default:
          return value;
      }
    },
  });
}

type Transaction = (sql: postgres.Sql) => unknown;

const isTransaction = (value: unknown): value is Transaction => typeof value === "function";

const runPrepared =
  (run: Transaction): Transaction =>
  (sql) =>
    run(prepared(sql));
