import type { Db } from "@buzz/db";
import type { userAdminRoles } from "@buzz/db/schema";
import type { Authenticator } from "../auth/authenticator.js";
import type { TokenKeys } from "../auth/token-keys.js";
import type { ExposureCounter } from "../exposure/counter.js";
import type { HealthReader } from "../health/reader.js";
import type { LiveFeed } from "../outbox/live-feed.js";
import type { IdentityProviders } from "../social/identity-providers.js";
import type { Captcha } from "./captcha.js";
import type { Channels } from "./channels.js";
import type { Cipher } from "./cipher.js";
import type { DailyNumber } from "./daily-number.js";
import type { DeviceCarrier } from "./device-carrier.js";
import type { Locale } from "./errors.js";
import type { FileScanner } from "./file-scanner.js";
import type { Mailer } from "./mailer.js";
import type { PublicCaller } from "./public-caller.js";
import type { RefreshCarrier } from "./refresh-carrier.js";
import type { SettingsReader } from "./settings.js";
import type { Storage } from "./storage.js";

export type AdminRole = (typeof userAdminRoles.$inferSelect)["role"];

/** What an account must do before anything else works (rules §2). */
export type Setup = "password" | "2fa";

type Signed = { userId: string; sessionId: string; setupRequired?: Setup };

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
  exposures: ExposureCounter;
  tokenKeys: TokenKeys;
  authenticator: Authenticator;
  storage: Storage;
  /** Undefined when this installation has none. */
  fileScanner: FileScanner | undefined;
  identityProviders: IdentityProviders;
  /** Undefined when this installation has none: nobody is tested then. */
  captcha: Captcha | undefined;
  cipher: Cipher;
  live: LiveFeed;
  health: HealthReader;
  /** Key of everything that Buzz derives rather than stores, such as the successor of a refresh token. */
  serverSecret: string;
  mailer: Mailer;
  publicCaller: PublicCaller;
  channels: Channels;
  /** Where people, shops and operators find their app. */
  urls: { app: string; biz: string; admin: string };
};

/** One call: the process, the actor and where the call came from. */
export type Context<A extends Actor = Actor> = Deps & {
  actor: A;
  locale: Locale;
  client: { ip: string | null; userAgent: string | null };
  idempotencyKey: string | null;
  refreshCarrier: RefreshCarrier;
  deviceCarrier: DeviceCarrier;
};

export type UserContext = Context<UserActor>;
export type OwnerContext = Context<OwnerActor>;
export type AdminContext = Context<AdminActor>;
export type SignedContext = Context<SignedActor>;
