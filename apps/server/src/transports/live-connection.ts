import type { ApiContext } from "@buzz/api/server";
import { AppError } from "@buzz/domain";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { ServerDeps } from "../deps.js";
import { contextOf } from "../plugins/context.js";

/** A revoked session ends its streams within a second. */
const CHECK_MS = 800;
/** A reader that takes nothing for so long is cut off. */
const PATIENCE_MS = 30_000;

/** Opens what a stream lives on: its signal is aborted when the caller, their session or the server leaves. */
export type OpenConnection = (
  request: FastifyRequest,
  reply: FastifyReply,
  ctx: ApiContext,
) => AbortSignal;

/** The streams of one server; they end when it closes. */
export function liveConnections(app: FastifyInstance, { domain }: ServerDeps): OpenConnection {
  const open = new Set<AbortController>();
  app.addHook("preClose", async () => {
    for (const connection of open) connection.abort(new AppError("SERVER_003"));
  });

  return (request, { raw }, ctx) => {
    const connection = new AbortController();
    open.add(connection);
    let stuckSince: number | undefined;
    const timer = setInterval(() => {
      const now = performance.now();
      stuckSince = raw.writableNeedDrain ? (stuckSince ?? now) : undefined;
      if (stuckSince !== undefined && now - stuckSince > PATIENCE_MS) raw.destroy();
      void endWithSession();
    }, CHECK_MS);
    raw.once("close", () => {
      clearInterval(timer);
      open.delete(connection);
      connection.abort(new AppError("SERVER_003"));
    });
    return connection.signal;

    /** While the database is away nobody can tell; the stream waits with it. */
    async function endWithSession(): Promise<void> {
      if (!("userId" in ctx.actor)) return;
      domain.authenticator.forget(ctx.actor.sessionId);
      const { actor, tokenError } = await contextOf(domain, request).catch(() => ctx);
      if (!isSame(actor, ctx.actor)) connection.abort(tokenError ?? new AppError("AUTH_002"));
    }
  };
}

type Actor = ApiContext["actor"];

/** An operator whose role has changed may hear of other things from now on. */
const isSame = (one: Actor, other: Actor) =>
  one.kind === other.kind && roleOf(one) === roleOf(other);

const roleOf = (actor: Actor) => (actor.kind === "admin" ? actor.adminRole : null);
