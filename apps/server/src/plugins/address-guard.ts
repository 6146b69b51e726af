import { AppError, contextAs } from "@buzz/domain";
import { blockFlood, canonicalAddress } from "@buzz/domain/security";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { ServerDeps } from "../deps.js";

declare module "fastify" {
  interface FastifyRequest {
    /** Calls of this request that were refused; 0 where the request itself is the one call. */
    refusals: number;
    fromBlockedAddress: boolean;
  }
}

const REFUSED = new Set([401, 403, 404, 429]);

/** Whether a status is one that counts against an address. */
export const isRefusal = (status: number): boolean => REFUSED.has(status);

/**
 * Refuses addresses on the blacklist before anything of a request is read, and puts those on it that had too many
 * requests refused within a minute (rules §12). Health is never asked.
 */
export function guardAddresses(app: FastifyInstance, deps: ServerDeps): void {
  app.decorateRequest("refusals", 0);
  app.decorateRequest("fromBlockedAddress", false);
  app.addHook("onRequest", async (request) => {
    if (!isGuarded(request)) return;
    request.fromBlockedAddress = await deps.isBlocked(request.ip);
    if (request.fromBlockedAddress) throw new AppError("AUTH_013");
  });
  app.addHook("onResponse", async (request, reply) => {
    const refusals = request.refusals || (isRefusal(reply.statusCode) ? 1 : 0);
    if (refusals === 0 || request.fromBlockedAddress || isHealth(request)) return;
    try {
      await countRefusals(deps, request, refusals);
    } catch (err) {
      request.log.error({ category: "system", err }, "refusals not counted");
    }
  });
}

const isHealth = ({ url }: FastifyRequest) => /^(\/api)?\/health(\/|\?|$)/.test(url);

const isGuarded = (request: FastifyRequest) =>
  !request.is404 && /^\/(api|trpc|uploads)\//.test(request.url) && !isHealth(request);

async function countRefusals(
  { domain, countRefusals: count }: ServerDeps,
  request: FastifyRequest,
  refusals: number,
): Promise<void> {
  const { ip_autoblock_per_minute: most } = await domain.settings();
  const address = canonicalAddress(request.ip);
  if (most === 0 || address === undefined) return;
  if ((await count(address, refusals)) <= most) return;
  const system = contextAs(domain, { kind: "system" }, { userAgent: "address-guard", ip: address });
  if (await blockFlood(system, address))
    request.log.warn({ category: "system" }, "an address was blocked: too many refused requests");
}
