import { AppError, inBodies, type RefreshCarrier } from "@buzz/domain";
import { AUDIENCE } from "@buzz/domain/auth";
import { parseCookie, stringifySetCookie } from "cookie";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { Env } from "../env.js";
import { isLocal, ourOrigins } from "./our-origins.js";

type Role = keyof typeof AUDIENCE;

/** How one call's refresh token comes and goes. */
export type CallCarrier = RefreshCarrier & {
  /** @throws AUTH_003 a cookie session is asked for from a page that is not ours. VALIDATION_002 unreadable wish. */
  admit(): void;
  /** Puts the call's cookies on its answer; not to be called when it failed. */
  send(reply: FastifyReply): void;
};

export type SessionCookies = {
  of(request: FastifyRequest): CallCarrier;
  /** For a sign-in that another site leads back to us: a navigation bears neither header nor origin. */
  forReturn(request: FastifyRequest): CallCarrier;
};

const HEADER = "x-buzz-session";

/** What the header says: a cookie session, and the app that asks, which only a refresh must tell. */
const WISH = /^cookie(?:; ?audience=(buzz-web|buzz-biz|buzz-admin))?$/;

/** The only addresses that browsers bring the cookies to. */
const PATHS = ["/api/auth/refresh", "/trpc/auth.refresh"] as const;

const ROLES = ["user", "business", "admin"] as const satisfies readonly Role[];

/**
 * Cookie sessions: the refresh token of a browser stands in a cookie that scripts cannot read, one for each app, so
 * that three apps on one origin do not sign one another out. A page of somebody else's can neither send the header
 * nor show one of our origins; that, and SameSite, keeps it from using the cookie.
 */
export function createSessionCookies(env: Env): SessionCookies {
  const isOurs = ourOrigins(env);
  return {
    of: (request) => {
      const { [HEADER]: wish, origin = "" } = request.headers;
      if (wish === undefined) return bodyCarrier(request);
      const [, audience] = WISH.exec(String(wish)) ?? [];
      const refusal = refusalOf(WISH.test(String(wish)), isOurs(origin));
      return cookieCarrier(request, { audience, refusal, isSecure: !isLocal(origin) });
    },
    forReturn: (request) => {
      const isSecure = !isLocal(new URL(env.APP_URL).origin);
      return cookieCarrier(request, { audience: undefined, refusal: undefined, isSecure });
    },
  };
}

function refusalOf(isReadable: boolean, isOurs: boolean): AppError | undefined {
  if (!isReadable) return new AppError("VALIDATION_002", [{ field: HEADER, message: "cookie" }]);
  return isOurs ? undefined : new AppError("AUTH_003");
}

/** For clients that keep their tokens; what browsers bring by themselves counts for nothing. */
function bodyCarrier({ headers }: FastifyRequest): CallCarrier {
  return {
    ...inBodies,
    brought: () => {
      const names = Object.keys(parseCookie(headers.cookie ?? ""));
      const ours = [true, false].flatMap((secure) => ROLES.map((role) => nameOf(role, secure)));
      if (names.some((name) => ours.includes(name))) throw new AppError("AUTH_001");
      return undefined;
    },
    admit: () => {},
    send: () => {},
  };
}

type Wished = {
  audience: string | undefined;
  refusal: AppError | undefined;
  isSecure: boolean;
};

function cookieCarrier(
  { headers }: FastifyRequest,
  { audience, refusal, isSecure }: Wished,
): CallCarrier {
  const lines: string[] = [];
  const admit = () => {
    if (refusal !== undefined) throw refusal;
  };
  const set = (role: Role, value: string, maxAge: number) => {
    const attributes = { httpOnly: true, sameSite: "strict", secure: isSecure, maxAge } as const;
    const name = nameOf(role, isSecure);
    for (const path of PATHS) lines.push(stringifySetCookie(name, value, { ...attributes, path }));
  };
  return {
    admit,
    hand: ({ refreshToken, role, lifeSeconds }) => {
      admit();
      set(role, refreshToken, lifeSeconds);
      return "";
    },
    brought: () => {
      admit();
      const cookies = parseCookie(headers.cookie ?? "");
      const asked = ROLES.filter((role) => audience === undefined || AUDIENCE[role] === audience);
      const [token, ...others] = asked.flatMap((role) => cookies[nameOf(role, isSecure)] || []);
      if (token === undefined) throw new AppError("AUTH_001");
      if (others.length > 0)
        throw new AppError("VALIDATION_002", [{ field: HEADER, message: "name the audience" }]);
      return token;
    },
    takeBack: (role) => {
      if (refusal === undefined) set(role, "", 0);
    },
    send: (reply) => {
      if (lines.length > 0) reply.header("set-cookie", lines);
    },
  };
}

const nameOf = (role: Role, isSecure: boolean): string =>
  `${isSecure ? "__Secure-" : ""}${AUDIENCE[role]}-refresh`;
