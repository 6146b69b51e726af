import { randomBytes } from "node:crypto";
import { type DeviceCarrier, nameless } from "@buzz/domain";
import { parseCookie, stringifySetCookie } from "cookie";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { Env } from "../env.js";
import { isLocal, ourOrigins } from "./our-origins.js";

/** How the name of one request's device comes and goes. */
type RequestDevice = DeviceCarrier & {
  /** Puts the cookies on the answer, once; not to be called when the call failed. */
  send(reply: FastifyReply): void;
};

export type DeviceCookies = {
  of(request: FastifyRequest): RequestDevice;
  /** For a sign-in that another site leads back to us: a navigation bears neither header nor origin. */
  forReturn(request: FastifyRequest): RequestDevice;
};

/** The API alone is told. */
const PATHS = ["/api", "/trpc"] as const;

/** 256 bits as base64url; nothing else is taken for a name. */
const NAME = /^[\w-]{43}$/;
const drawName = () => randomBytes(32).toString("base64url");

const NO_DEVICE: RequestDevice = { ...nameless, send: () => {} };

/**
 * Knows browsers again, by a random name in a cookie that no script can read. It opens nothing and proves nothing: all
 * that it may bring about is that an invitation is denied. Our apps alone are given one and asked for it, by the header
 * of cookie sessions; SameSite=Lax, because a sign-in at a provider comes back from another site.
 */
export function createDeviceCookies(env: Env): DeviceCookies {
  const isOurs = ourOrigins(env);
  const home = new URL(env.APP_URL).origin;
  const known = new WeakMap<FastifyRequest, RequestDevice>();
  /** The calls of a batch are one device's. */
  const once = (request: FastifyRequest, origin: string) => {
    const device = known.get(request) ?? cookieDevice(request, !isLocal(origin));
    known.set(request, device);
    return device;
  };
  return {
    of: (request) => {
      const { origin = "", "x-buzz-session": wish } = request.headers;
      return wish !== undefined && isOurs(origin) ? once(request, origin) : NO_DEVICE;
    },
    forReturn: (request) => once(request, home),
  };
}

function cookieDevice({ headers }: FastifyRequest, isSecure: boolean): RequestDevice {
  const cookie = `${isSecure ? "__Secure-" : ""}buzz-device`;
  let kept: { name: string; maxAge: number } | undefined;
  let sent = false;
  return {
    name: (keptSeconds) => {
      const brought = parseCookie(headers.cookie ?? "")[cookie] ?? "";
      kept ??= { name: NAME.test(brought) ? brought : drawName(), maxAge: keptSeconds };
      return kept.name;
    },
    send: (reply) => {
      if (kept === undefined || sent) return;
      sent = true;
      const { name, maxAge } = kept;
      const attributes = { httpOnly: true, sameSite: "lax", secure: isSecure, maxAge } as const;
      reply.header(
        "set-cookie",
        PATHS.map((path) => stringifySetCookie(cookie, name, { ...attributes, path })),
      );
    },
  };
}
