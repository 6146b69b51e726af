import { toAppError } from "@buzz/api/server";
import { inviteQrImage } from "@buzz/domain/referral";
import type { FastifyInstance } from "fastify";
import type { ServerDeps } from "../deps.js";
import { contextOf } from "../plugins/context.js";
import { sendError } from "../plugins/errors.js";

/** REST only: answers that are not JSON. Prefix `/api`. */
export function imageRoutes(scope: FastifyInstance, { domain, limiter }: ServerDeps): void {
  scope.get<{ Params: { code: string } }>("/referral/qr/:code", async (request, reply) => {
    request.procedures.push("referral.qrImage");
    try {
      await limiter.charge("general", request.ip);
      const ctx = await contextOf(domain, request);
      const image = await inviteQrImage(ctx, request.params.code);
      return reply.type("image/png").header("cache-control", "public, max-age=86400").send(image);
    } catch (error) {
      return sendError(reply, request, toAppError(error), domain.clock());
    }
  });
}
