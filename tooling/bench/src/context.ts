import type { Db } from "@buzz/db";
import {
  contextAs,
  createDailyNumber,
  createSettingsReader,
  type Deps,
  type OwnerContext,
  type UserContext,
} from "@buzz/domain";
import { createAuthenticator, createTokenKeys } from "@buzz/domain/auth";
import { createExposureCounter } from "@buzz/domain/exposure";
import { createHealthReader } from "@buzz/domain/health";
import { createLiveFeed } from "@buzz/domain/outbox";
import { createTestStorage } from "@buzz/domain/testing";
import { cipher } from "./keys.js";
import type { Person } from "./world.js";

/** What use cases run on, without a server. */
export async function createDomain(db: Db, privateKey: string): Promise<Deps> {
  const clock = () => new Date();
  const tokenKeys = await createTokenKeys(privateKey);
  const settings = createSettingsReader(db, () => performance.now());
  return {
    db,
    clock,
    tokenKeys,
    settings,
    dailyNumber: createDailyNumber(),
    exposures: createExposureCounter(db),
    authenticator: createAuthenticator({ db, clock, tokenKeys, settings }),
    storage: createTestStorage(),
    live: createLiveFeed({ db }),
    health: createHealthReader({
      db,
      clock,
      version: "bench",
      redis: undefined,
      storage: async () => {},
    }),
    identityProviders: {},
    captcha: undefined,
    fileScanner: undefined,
    cipher,
    mailer: { post: () => {} },
    channels: { email: null, sms: null, push: null },
    publicCaller: { accepts: async () => true, post: async () => ({ failure: "unreachable" }) },
    serverSecret: "",
    urls: { app: "", biz: "", admin: "" },
  };
}

const origin = { userAgent: "bench", ip: "127.0.0.1" };

export const userContext = (deps: Deps, person: Person): UserContext =>
  contextAs(deps, { kind: "user", ...person }, origin);

export const ownerContext = (deps: Deps, person: Person): OwnerContext =>
  contextAs(deps, { kind: "business", ...person }, origin);
