import type { ApiContext } from "@buzz/api/server";
import { type Actor, AppError, type Deps, inBodies, type Locale, nameless } from "@buzz/domain";
import type { FastifyRequest } from "fastify";

const ANONYMOUS: Actor = { kind: "anonymous" };

/** Makes the context of a request: who calls, from where, in which language. */
export const contextOf = async (deps: Deps, request: FastifyRequest): Promise<ApiContext> => ({
  ...anonymousContextOf(deps, request),
  ...(await actorOf(deps, request.headers.authorization)),
});

/** The context of a request whose caller is not known yet. */
export function anonymousContextOf(deps: Deps, request: FastifyRequest): ApiContext {
  const key = request.headers["idempotency-key"];
  return {
    ...deps,
    actor: ANONYMOUS,
    tokenError: null,
    locale: localeOf(request),
    client: { ip: request.ip, userAgent: request.headers["user-agent"]?.slice(0, 500) ?? null },
    idempotencyKey: typeof key === "string" ? key : null,
    refreshCarrier: inBodies,
    deviceCarrier: nameless,
  };
}

/** Korean unless the caller prefers English. */
export const localeOf = (request: FastifyRequest): Locale =>
  request.headers["accept-language"]?.trimStart().toLowerCase().startsWith("en") ? "en" : "ko";

type Caller = { actor: Actor; tokenError: AppError | null };

/** A token that names nobody leaves the caller anonymous; doors that want somebody say why. */
async function actorOf(deps: Deps, authorization: string | undefined): Promise<Caller> {
  if (authorization === undefined) return { actor: ANONYMOUS, tokenError: null };
  const [scheme, token] = authorization.split(" ", 2);
  if (scheme?.toLowerCase() !== "bearer" || !token)
    return { actor: ANONYMOUS, tokenError: new AppError("AUTH_002") };
  try {
    return { actor: await deps.authenticator.authenticate(token), tokenError: null };
  } catch (error) {
    if (error instanceof AppError) return { actor: ANONYMOUS, tokenError: error };
    throw error;
  }
}
