import type { Db } from "@buzz/db";
import type { userAdminRoles } from "@buzz/db/schema";
import type { Authenticator } from "../auth/authenticator.js";
import type { TokenKeys } from "../auth/token-keys.js";
import type { DailyNumber } from "./daily-number.js";
import type { Locale } from "./errors.js";
import type { SettingsReader } from "./settings.js";

export type AdminRole = (typeof userAdminRoles.$inferSelect)["role"];

type Signed = { userId: string; sessionId: string };

export type UserActor = Signed & { kind: "user" };
export type OwnerActor = Signed & { kind: "business" };
/** `adminRole` is null when the assignment has expired: such an operator may do nothing. */
export type AdminActor = Signed & { kind: "admin"; adminRole: AdminRole | null };
export type SignedActor = UserActor | OwnerActor | AdminActor;
/** Who acts: somebody signed in, nobody in particular, or Buzz itself. */
export type Actor = SignedActor | { kind: "anonymous" } | { kind: "system" };

/** What a running Buzz is made of; built once per process. */
export type Deps = {
  db: Db;
  clock: () => Date;
  settings: SettingsReader;
  dailyNumber: DailyNumber;
  tokenKeys: TokenKeys;
  authenticator: Authenticator;
  /** Key of everything that Buzz derives rather than stores, such as the successor of a refresh token. */
  serverSecret: string;
  urls: { app: string };
};

/** One call: the process, the actor and where the call came from. */
export type Context<A extends Actor = Actor> = Deps & {
  actor: A;
  locale: Locale;
  client: { ip: string | null; userAgent: string | null };
  idempotencyKey: string | null;
};

export type UserContext = Context<UserActor>;
export type OwnerContext = Context<OwnerActor>;
export type AdminContext = Context<AdminActor>;
export type SignedContext = Context<SignedActor>;
