import type { Db } from "@buzz/db";
import { createTestDatabase } from "@buzz/testkit";
import type { FastifyInstance } from "fastify";
import { buildApp } from "../../src/app.js";
import { createDeps, type ServerDeps } from "../../src/deps.js";
import { TestClock } from "./clock.js";
import { environment } from "./environment.js";

export type TestServer = {
  app: FastifyInstance;
  deps: ServerDeps;
  db: Db;
  clock: TestClock;
  databaseUrl: string;
  /** Every line the server logged. */
  log: string[];
  close(): Promise<void>;
};

type Options = {
  /** Serve this database, which somebody else drops; otherwise an empty one of its own. */
  databaseUrl?: string;
  /** The moment at which the clock stands: by default noon in Seoul on a Tuesday. */
  at?: string;
  clock?: TestClock;
  variables?: NodeJS.ProcessEnv;
};

/** The whole server on a real database; nothing listens. Call `close` in `afterAll`. */
export async function startServer(options: Options = {}): Promise<TestServer> {
  const database = options.databaseUrl === undefined ? await createTestDatabase() : undefined;
  const databaseUrl = options.databaseUrl ?? database?.url ?? "";
  const clock = options.clock ?? new TestClock(options.at ?? "2026-03-10T03:00:00Z");
  const log: string[] = [];
  const deps = await createDeps(environment(databaseUrl, options.variables ?? {}), clock.read);
  const app = await buildApp(deps, { write: (line) => void log.push(line) });
  await app.ready();
  return {
    app,
    deps,
    clock,
    databaseUrl,
    log,
    db: deps.domain.db,
    close: async () => {
      await app.close();
      await deps.close();
      await database?.drop();
    },
  };
}
