import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Db } from "@buzz/db";
import type { Mail } from "@buzz/domain";
import { createTestDatabase } from "@buzz/testkit";
import type { FastifyInstance } from "fastify";
import { buildApp } from "../../src/app.js";
import { createDeps, type ServerDeps } from "../../src/deps.js";
import { TestClock } from "./clock.js";
import { environment } from "./environment.js";
import { provider } from "./provider.js";
import { Told } from "./told.js";

export type TestServer = {
  app: FastifyInstance;
  deps: ServerDeps;
  db: Db;
  clock: TestClock;
  databaseUrl: string;
  /** Where its uploads lie. */
  storageFolder: string;
  /** Every letter the server posted. */
  mails: Mail[];
  /** Every line the server logged; no test lets it say who somebody is. */
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

/** The whole server on a real database; nothing listens. Call `close` in `afterAll`; it throws when personal data was told. */
export async function startServer(options: Options = {}): Promise<TestServer> {
  const database = options.databaseUrl === undefined ? await createTestDatabase() : undefined;
  const databaseUrl = options.databaseUrl ?? database?.url ?? "";
  const clock = options.clock ?? new TestClock(options.at ?? "2026-03-10T03:00:00Z");
  const log: string[] = [];
  const storageFolder = await mkdtemp(join(tmpdir(), "buzz-uploads-"));
  // Every line is looked at in the end, whatever its level.
  const variables = {
    LOG_LEVEL: "trace",
    STORAGE_DIR: storageFolder,
    ...provider.variables,
    ...options.variables,
  };
  const deps = await createDeps(environment(databaseUrl, variables), clock.read);
  const mails: Mail[] = [];
  deps.domain.mailer = { post: (mail) => void mails.push(mail) };
  const app = await buildApp(deps, { write: (line) => void log.push(line) });
  await app.ready();
  const told = new Told(app, log);
  return {
    app,
    deps,
    clock,
    databaseUrl,
    storageFolder,
    mails,
    log,
    db: deps.domain.db,
    close: async () => {
      await app.close();
      await deps.close();
      await database?.drop();
      await rm(storageFolder, { recursive: true, force: true });
      told.refusePersonalData();
    },
  };
}
