import type { FastifyInstance } from "fastify";
import type { ServerDeps } from "../deps.js";

/**
 * Logs letters that did not leave. What a mail server answers quotes addresses: of a failure only its kind and the
 * numbers are told.
 */
export function logLetters(app: FastifyInstance, { mailer }: Pick<ServerDeps, "mailer">): void {
  const failed = (cause: unknown) =>
    app.log.error({ category: "system", cause: kindOf(cause) }, "a letter was not delivered");
  const skipped = () =>
    app.log.warn({ category: "system" }, "a letter was skipped: no mail server is configured");
  mailer.failures.on("failed", failed).on("skipped", skipped);
  app.addHook("onClose", async () => {
    mailer.failures.off("failed", failed).off("skipped", skipped);
  });
}

const TOLD = ["name", "code", "command", "responseCode", "syscall"];

const kindOf = (cause: unknown): Record<string, unknown> =>
  Object.fromEntries(
    TOLD.map((key) => [key, cause instanceof Error ? Reflect.get(cause, key) : null]),
  );
