import type { Db } from "@buzz/db";
import { sql } from "drizzle-orm";

const PROBE_MS = 2_000;

const HEALTHY = "healthy" as const;

type Word = "healthy" | "unhealthy";

export type HealthReport = {
  status: Word;
  timestamp: Date;
  services: { database: Word; redis: Word; storage: Word; api: Word };
  /** Seconds. */
  uptime: number;
  /** Bytes. */
  memory: { used: number; total: number };
  version: string;
  /** Of the database, in milliseconds. */
  responseTime: number;
};

/** How this process and what it depends on are. */
export type HealthReader = () => Promise<HealthReport>;

type Probed = {
  db: Db;
  clock: () => Date;
  version: string;
  /** Undefined where there is no Redis, which is no illness. */
  redis: (() => PromiseLike<unknown>) | undefined;
  storage: () => PromiseLike<unknown>;
};

/** Probes on every call; calls at the same moment share one probe. */
export function createHealthReader(probed: Probed): HealthReader {
  let current: Promise<HealthReport> | undefined;
  return () => {
    current ??= probeAll(probed).finally(() => {
      current = undefined;
    });
    return current;
  };
}

async function probeAll({ db, clock, version, redis, storage }: Probed): Promise<HealthReport> {
  const startedAt = performance.now();
  const timed = async () => {
    const word = await probe(() => db.execute(sql`select 1`));
    return { word, responseTime: Math.round((performance.now() - startedAt) * 10) / 10 };
  };
  const [database, redisWord, storageWord] = await Promise.all([
    timed(),
    redis === undefined ? HEALTHY : probe(redis),
    probe(storage),
  ]);
  const memory = process.memoryUsage();
  return {
    status: database.word,
    timestamp: clock(),
    services: { database: database.word, redis: redisWord, storage: storageWord, api: "healthy" },
    uptime: Math.round(process.uptime()),
    memory: { used: memory.heapUsed, total: memory.heapTotal },
    version,
    responseTime: database.responseTime,
  };
}

async function probe(ask: () => PromiseLike<unknown>): Promise<Word> {
  const timeout = new Promise<Word>((resolve) => {
    setTimeout(() => resolve("unhealthy"), PROBE_MS).unref();
  });
  const answer = Promise.resolve()
    .then(ask)
    .then((): Word => "healthy")
    .catch((): Word => "unhealthy");
  return Promise.race([answer, timeout]);
}
