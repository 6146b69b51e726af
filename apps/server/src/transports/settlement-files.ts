import { routes, toAppError } from "@buzz/api/server";
import { type SettlementFile, settlementFile } from "@buzz/domain/settlements";
import { detailOutput, fileInput } from "@buzz/domain/settlements/schemas";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { ServerDeps } from "../deps.js";
import { contextOf } from "../plugins/context.js";
import { sendError } from "../plugins/errors.js";
import { logFailure } from "../plugins/failure-log.js";
import { runCall } from "./call.js";

const PROCEDURE = "settlements.export";

type Request = FastifyRequest<{ Params: { id: string } }>;

/**
 * REST only: a settlement as a file. It holds what `settlements.get` tells the same caller, and asks through it who
 * calls. Prefix `/api`.
 */
export function settlementFileRoute(scope: FastifyInstance, deps: ServerDeps): void {
  const { domain } = deps;
  scope.get(
    "/settlements/:id/export",
    { config: { bucket: "general" } },
    async (request: Request, reply) => {
      request.procedures.push(PROCEDURE);
      try {
        const { name, contentType, bytes } = await fileOf(deps, request, reply);
        return reply
          .type(contentType)
          .header("content-disposition", `attachment; filename="${name}"`)
          .send(Buffer.from(bytes));
      } catch (cause) {
        const error = toAppError(cause);
        logFailure(request, error, PROCEDURE);
        return sendError(reply, request, error, domain.clock());
      }
    },
  );
}

async function fileOf(
  deps: ServerDeps,
  request: Request,
  reply: FastifyReply,
): Promise<SettlementFile> {
  const route = routes.find(({ procedure }) => procedure === "settlements.get");
  if (route === undefined) throw new Error("there is no settlements.get");
  const ctx = await contextOf(deps.domain, request);
  const { data, error } = await runCall(deps, {
    route,
    ctx,
    reply,
    bucket: "general",
    input: () => asked(request),
    batchIndex: 0,
  });
  if (error !== undefined) throw error;
  return settlementFile(detailOutput.parse(data), asked(request).format, ctx.locale);
}

/** @throws VALIDATION_002 an id or a format that is none. */
function asked({ params, query }: Request) {
  const given = { ...toRecord(query), ...params };
  const parsed = fileInput.safeParse(given);
  if (!parsed.success) throw toAppError(parsed.error, given);
  return parsed.data;
}

const toRecord = (value: unknown) =>
  typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value)) : {};
