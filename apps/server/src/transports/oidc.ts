import { type ApiContext, toAppError } from "@buzz/api/server";
import { AppError } from "@buzz/domain";
import { beginInBrowser, destinationOf, finishInBrowser } from "@buzz/domain/social";
import { beginInput, providerName } from "@buzz/domain/social/schemas";
import { parseCookie, stringifySetCookie } from "cookie";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { isLocal } from "../adapters/our-origins.js";
import type { ServerDeps } from "../deps.js";
import { anonymousContextOf } from "../plugins/context.js";
import { sendError } from "../plugins/errors.js";
import { logFailure } from "../plugins/failure-log.js";
import { callerKey } from "./call.js";

type Request = FastifyRequest<{ Params: { provider: string } }>;

const FOLDER = "/api/auth/oidc";

/**
 * Sign-in at a provider with a browser: pages that lead there and back, to the people's app alone. The journey
 * travels in a cookie of the browser that began it. Prefix `/api`.
 */
export function oidcRoutes(scope: FastifyInstance, deps: ServerDeps): void {
  const { domain, limiter, sessionCookies, deviceCookies } = deps;
  const app = new URL(domain.urls.app);
  const isSecure = !isLocal(app.origin);
  const cookieName = `${isSecure ? "__Secure-" : ""}buzz-journey`;
  const journeyOf = ({ headers }: Request) => parseCookie(headers.cookie ?? "")[cookieName];
  const keep = (reply: FastifyReply, journey: string, maxAge: number) =>
    reply.header(
      "set-cookie",
      stringifySetCookie(cookieName, journey, {
        httpOnly: true,
        secure: isSecure,
        // The provider leads back here: from another site, in the address bar.
        sameSite: "lax",
        path: FOLDER,
        maxAge,
      }),
    );
  const inApp = (path: string, query: Record<string, string | undefined>) => {
    const url = new URL(`${domain.urls.app}${path}`);
    for (const [name, value] of Object.entries(query))
      if (value !== undefined) url.searchParams.set(name, value);
    return url.href;
  };

  scope.get("/auth/oidc/:provider/start", async (request: Request, reply) => {
    request.procedures.push("auth.oidc.start");
    try {
      const ctx = anonymousContextOf(domain, request);
      await limiter.charge("general", callerKey(ctx));
      const input = beginInput.parse({ ...Object(request.query), provider: providerOf(request) });
      const returnTo = `${app.origin}${FOLDER}/${input.provider}/callback`;
      const { page, journey, seconds } = await beginInBrowser(ctx, input, returnTo);
      return keep(reply, journey, seconds).redirect(page, 303);
    } catch (cause) {
      const error = toAppError(cause);
      logFailure(request, error, "auth.oidc.start");
      return sendError(reply, request, error, domain.clock());
    }
  });

  scope.get("/auth/oidc/:provider/callback", async (request: Request, reply) => {
    request.procedures.push("auth.oidc.callback");
    const refreshCarrier = sessionCookies.forReturn(request);
    const deviceCarrier = deviceCookies.forReturn(request);
    const ctx = { ...anonymousContextOf(domain, request), refreshCarrier, deviceCarrier };
    keep(reply, "", 0);
    try {
      const { next, isNewUser } = await arrive(ctx, request);
      refreshCarrier.send(reply);
      deviceCarrier.send(reply);
      return reply.redirect(
        inApp("/signed-in", { next, joined: isNewUser ? "1" : undefined }),
        303,
      );
    } catch (cause) {
      const error = toAppError(cause);
      logFailure(request, error, "auth.oidc.callback");
      const next = destinationOf(ctx, journeyOf(request));
      return reply.redirect(inApp("/sign-in", { next, refused: error.code }), 303);
    }
  });

  /** Failures count like those of every other sign-in. */
  async function arrive(ctx: ApiContext, request: Request) {
    await limiter.charge("auth", callerKey(ctx));
    const arrived = await finishInBrowser(ctx, {
      provider: providerOf(request),
      cameBackBy: new URL(request.url, app.origin).href,
      journey: journeyOf(request),
    });
    await limiter.refund("auth", callerKey(ctx));
    return arrived;
  }
}

/** @throws ROUTE_001 a provider that nobody knows. */
function providerOf({ params }: Request) {
  const { data } = providerName.safeParse(params.provider);
  if (data === undefined) throw new AppError("ROUTE_001");
  return data;
}
