import type { Db } from "@buzz/db";
import {
  createDailyNumber,
  createSettingsReader,
  type Deps,
  type OwnerContext,
  type UserContext,
} from "@buzz/domain";
import { createAuthenticator, createTokenKeys } from "@buzz/domain/auth";
import type { Person } from "./world.js";

/** What use cases run on, without a server. */
export async function createDomain(db: Db, privateKey: string): Promise<Deps> {
  const clock = () => new Date();
  const tokenKeys = await createTokenKeys(privateKey);
  return {
    db,
    clock,
    tokenKeys,
    settings: createSettingsReader(db, () => performance.now()),
    dailyNumber: createDailyNumber(),
    authenticator: createAuthenticator({ db, clock, tokenKeys }),
    serverSecret: "",
    urls: { app: "" },
  };
}

const call = (deps: Deps) => ({
  ...deps,
  locale: "ko" as const,
  client: { ip: "127.0.0.1", userAgent: "bench" },
  idempotencyKey: null,
});

export const userContext = (deps: Deps, person: Person): UserContext => ({
  ...call(deps),
  actor: { kind: "user", ...person },
});

export const ownerContext = (deps: Deps, person: Person): OwnerContext => ({
  ...call(deps),
  actor: { kind: "business", ...person },
});
