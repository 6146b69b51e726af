import { generateKeyPairSync, randomBytes } from "node:crypto";
import { type Db, openDatabase } from "@buzz/db";
import { systemSettings } from "@buzz/db/schema";
import { sql } from "drizzle-orm";
import { createAuthenticator } from "../auth/authenticator.js";
import { createTokenKeys } from "../auth/token-keys.js";
import { createExposureCounter } from "../exposure/counter.js";
import { createHealthReader } from "../health/reader.js";
import { type Cipher, createCipher } from "../kernel/cipher.js";
import type {
  Actor,
  AdminContext,
  AdminRole,
  Context,
  Deps,
  OwnerContext,
  UserContext,
} from "../kernel/context.js";
import { contextAs } from "../kernel/context-as.js";
import { createDailyNumber } from "../kernel/daily-number.js";
import type { Mail } from "../kernel/mailer.js";
import { createSettingsReader } from "../kernel/settings.js";
import type { Settings } from "../kernel/settings-schema.js";
import { createLiveFeed } from "../outbox/live-feed.js";
import { createTestClock, type TestClock } from "./clock.js";
import { createTestStorage, type TestStorage } from "./storage.js";

type Options = {
  /** A migrated database that nobody else uses. */
  databaseUrl: string;
  /** When the clock starts: the morning of a working day, unless told otherwise. */
  now?: Date;
  /** Keys of its own unless told otherwise. */
  cipher?: Cipher;
  /** How many calls may be in the database at the same moment. */
  connections?: number;
};

/** A Buzz of a test's own: one database, a clock under control, and contexts for every kind of actor. */
export type World = {
  db: Db;
  databaseUrl: string;
  deps: Deps;
  clock: TestClock;
  storage: TestStorage;
  /** Every letter that was posted. */
  mails: Mail[];
  system(): Context;
  /** Nobody in particular, at an address, with a browser known by `device`. */
  visitor(ip?: string, device?: string): Context;
  user(userId: string): UserContext;
  owner(userId: string): OwnerContext;
  operator(userId: string, adminRole?: AdminRole | null): AdminContext;
  /** Stores settings; every context, older ones too, reads them from now on. */
  changeSettings(settings: Partial<Settings>): Promise<void>;
  /** 1, 2, 3 …; for values that must differ between the accounts of a world. */
  next(): number;
  close(): Promise<void>;
};

const MORNING = new Date("2026-11-25T10:00:00+09:00");

export async function createWorld(options: Options): Promise<World> {
  const { databaseUrl, connections = 20 } = options;
  const database = openDatabase(databaseUrl, { max: connections });
  const settingsDatabase = openDatabase(databaseUrl, { max: 1 });
  const { db } = database;
  const clock = createTestClock(options.now ?? MORNING);
  const settings = createSettingsReader(settingsDatabase.db, () => performance.now());
  const tokenKeys = await createTokenKeys(newPrivateKey());
  const storage = createTestStorage();
  const mails: Mail[] = [];
  const deps: Deps = {
    db,
    clock,
    settings,
    dailyNumber: createDailyNumber(),
    exposures: createExposureCounter(db),
    tokenKeys,
    authenticator: createAuthenticator({ db, clock, tokenKeys, settings }),
    storage,
    identityProviders: {},
    captcha: undefined,
    fileScanner: undefined,
    cipher: options.cipher ?? createTestCipher(),
    live: createLiveFeed({ db, pollMs: 50 }),
    health: createHealthReader({
      db,
      clock,
      version: "test",
      redis: undefined,
      storage: async () => {},
    }),
    serverSecret: "a secret of no consequence",
    mailer: { post: (mail) => void mails.push(mail) },
    channels: { email: null, sms: null, push: null },
    publicCaller: { accepts: async () => true, post: async () => ({ failure: "unreachable" }) },
    urls: { app: "http://localhost", biz: "http://localhost/biz", admin: "http://localhost/admin" },
  };
  const as = <A extends Actor>(actor: A, ip?: string, device?: string): Context<A> =>
    contextAs(deps, actor, { userAgent: "test", ip, deviceCarrier: { name: () => device } });
  let count = 0;
  return {
    db,
    databaseUrl,
    deps,
    clock,
    storage,
    mails,
    system: () => as({ kind: "system" }),
    visitor: (ip, device) => as({ kind: "anonymous" }, ip, device),
    user: (userId) => as({ kind: "user", userId, sessionId: userId }),
    owner: (userId) => as({ kind: "business", userId, sessionId: userId }),
    operator: (userId, adminRole = "super_admin") =>
      as({ kind: "admin", userId, sessionId: userId, adminRole }),
    changeSettings: async (changed) => {
      await db
        .insert(systemSettings)
        .values(Object.entries(changed).map(([key, value]) => ({ key, value: json(value) })))
        .onConflictDoUpdate({ target: systemSettings.key, set: { value: sql`excluded.value` } });
      settings.invalidate();
    },
    next: () => ++count,
    close: async () => {
      await Promise.all([database.close(), settingsDatabase.close()]);
    },
  };
}

/** The driver would take null for a missing value. */
const json = (value: unknown) => sql`${JSON.stringify(value)}::jsonb`;

const createTestCipher = () =>
  createCipher([{ id: "test", key: randomBytes(32) }], randomBytes(32));

const newPrivateKey = () =>
  generateKeyPairSync("ed25519").privateKey.export({ type: "pkcs8", format: "pem" }).toString();
