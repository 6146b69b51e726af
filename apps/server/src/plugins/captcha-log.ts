import type { FastifyInstance } from "fastify";
import type { ServerDeps } from "../deps.js";

/** Logs when the CAPTCHA's provider could not be asked: sign-ins pass without it then. */
export function logCaptcha(app: FastifyInstance, { captcha }: Pick<ServerDeps, "captcha">): void {
  const away = (err: unknown) =>
    app.log.error({ category: "security", err }, "the CAPTCHA provider cannot be asked");
  captcha?.failures.on("away", away);
  app.addHook("onClose", async () => {
    captcha?.failures.off("away", away);
  });
}
