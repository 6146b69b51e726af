import { AppError } from "@buzz/domain";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { z } from "zod";
import type { ServerDeps } from "../deps.js";
import { fromFastify, sendError } from "../plugins/errors.js";

/** Where browsers tell what the content security policy refused, as the policy names it. */
export const REPORTS = "/api/csp-reports";

const MAX_BYTES = 64 * 1024;
/** A browser gathers what it tells at one time. */
const MOST = 20;

const text = z.string().max(2_000).catch("");

/** What `report-to` sends: a list of reports of several kinds. */
const gathered = z.array(
  z.looseObject({
    type: z.string(),
    body: z.looseObject({ effectiveDirective: text, blockedURL: text, documentURL: text }),
  }),
);

/** What `report-uri` sends in older browsers: one. */
const single = z.object({
  "csp-report": z.looseObject({
    "effective-directive": text,
    "violated-directive": text,
    "blocked-uri": text,
    "document-uri": text,
  }),
});

type Violation = { directive: string; blocked: string; app: string };

/**
 * Logs what browsers tell of the policy's violations: the directive, the origin of what was refused and the app, never
 * an address, which may say what somebody looked at. Anybody may send anything here, so that a report is no proof and
 * counts to the limits like every other request. Prefix `/api`.
 */
export function policyReports(scope: FastifyInstance, { domain, limiter }: ServerDeps): void {
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser(
    ["application/reports+json", "application/csp-report", "application/json"],
    { parseAs: "string", bodyLimit: MAX_BYTES },
    scope.getDefaultJsonParser("error", "error"),
  );
  scope.setErrorHandler((error: Parameters<typeof fromFastify>[0], request, reply) =>
    sendError(reply, request, fromFastify(error), domain.clock()),
  );
  scope.post(REPORTS.slice("/api".length), {
    preParsing: async (request) => {
      await limiter.charge("general", request.ip);
    },
    handler: async (request, reply) => {
      for (const violation of violationsOf(request))
        request.log.warn({ category: "system", ...violation }, "policy violated");
      return reply.code(204).send();
    },
  });
}

function violationsOf({ body }: FastifyRequest): Violation[] {
  const list = gathered.safeParse(body).data;
  if (list !== undefined)
    return list
      .filter(({ type }) => type === "csp-violation")
      .slice(0, MOST)
      .map(({ body: told }) =>
        describe(told.effectiveDirective, told.blockedURL, told.documentURL),
      );
  const one = single.safeParse(body).data?.["csp-report"];
  if (one === undefined) throw new AppError("VALIDATION_002");
  const directive = one["effective-directive"] || one["violated-directive"];
  return [describe(directive, one["blocked-uri"], one["document-uri"])];
}

const describe = (directive: string, blocked: string, page: string): Violation => ({
  directive: /^[a-z-]{1,40}/.exec(directive)?.[0] ?? "unknown",
  blocked: /^(inline|eval|wasm-eval|data|blob)$/.test(blocked) ? blocked : originOf(blocked),
  app: /^https?:\/\/[^/]+\/(biz|admin)(\/|$)/.exec(page)?.[1] ?? "app",
});

/** Scheme and host of another site; never who or what stands behind it. */
function originOf(address: string): string {
  if (!URL.canParse(address)) return "unknown";
  const { protocol, host } = new URL(address);
  return /^(https?|wss?):$/.test(protocol) ? `${protocol}//${host}` : protocol;
}
