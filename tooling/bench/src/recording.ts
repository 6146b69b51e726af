import type { Db } from "@buzz/db";
import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";

/** A statement as the product sends it: text with `$1`… and its parameters. */
export type Statement = { text: string; parameters: unknown[] };

export type Recorder = {
  db: Db;
  /** What was sent since the last call. */
  take(): Statement[];
};

/**
 * A database handle that writes down what passes through it. Statements that write are not sent: Postgres
 * answers them as if they had had their effect, with the one row of `written`.
 */
export function createRecorder(client: postgres.Sql, written: Record<string, unknown>): Recorder {
  let sent: Statement[] = [];
  const recording = new Proxy(client, {
    get(target, property, receiver) {
      const value: unknown = Reflect.get(target, property, receiver);
      if (property !== "unsafe" || typeof value !== "function") return value;
      return (text: string, parameters: unknown[]) => {
        sent.push({ text, parameters });
        return isRead(text)
          ? Reflect.apply(value, target, [text, parameters, { prepare: true }])
          : Promise.resolve([written]);
      };
    },
  });
  return {
    db: drizzle(recording, { casing: "snake_case" }),
    take: () => {
      const statements = sent;
      sent = [];
      return statements;
    },
  };
}

const isRead = (text: string) => /^\s*select\b/i.test(text);

export const connect = (url: string, max: number): postgres.Sql =>
  postgres(url, { max, onnotice: () => {}, connection: { TimeZone: "UTC" } });
