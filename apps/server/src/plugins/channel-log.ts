import type { FastifyInstance } from "fastify";
import type { ServerDeps } from "../deps.js";

/** Says once which ways to people have no provider: what would leave by them is skipped. */
export function logChannels(app: FastifyInstance, { domain }: Pick<ServerDeps, "domain">): void {
  for (const [channel, provider] of Object.entries(domain.channels))
    if (provider === null)
      app.log.info({ category: "system", channel }, "no provider: notifications skip this channel");
}
