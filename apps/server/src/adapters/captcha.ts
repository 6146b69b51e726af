import { EventEmitter } from "node:events";
import type { Captcha } from "@buzz/domain";
import { z } from "zod";
import type { Env } from "../env.js";

const TIMEOUT_MS = 4_000;

/** `failures` emits `away` with the cause when the provider could not be asked. */
export type CaptchaAdapter = Captcha & { failures: EventEmitter<{ away: [cause: unknown] }> };

const answer = z.object({
  success: z.boolean(),
  hostname: z.string().optional(),
  action: z.string().optional(),
  "error-codes": z.array(z.string()).default([]),
});

/** Words for faults of the provider or of our keys: they say nothing about who tries. */
const NOT_THEIRS = [
  "internal-error",
  "missing-input-secret",
  "invalid-input-secret",
  "sitekey-secret-mismatch",
];

/**
 * The CAPTCHA that the environment names, by the siteverify protocol of Turnstile and hCaptcha. A token counts when
 * the widget stood on one of our pages; with Turnstile, also only for the action it was shown for (hCaptcha tells none).
 * The address of whoever tries is not passed on.
 */
export function createCaptcha(env: Env, timeoutMs = TIMEOUT_MS): CaptchaAdapter | undefined {
  const { captcha, APP_URL, BIZ_URL = APP_URL, ADMIN_URL = APP_URL, CORS_ORIGIN } = env;
  if (captcha === undefined) return undefined;
  const { provider, siteKey, secretKey, verifyUrl, scriptUrl } = captcha;
  const pages = [APP_URL, BIZ_URL, ADMIN_URL, ...CORS_ORIGIN];
  const hosts = new Set(pages.map((page) => new URL(page).hostname));
  const failures: CaptchaAdapter["failures"] = new EventEmitter();

  async function ask(token: string): Promise<z.output<typeof answer>> {
    const reply = await fetch(verifyUrl, {
      method: "POST",
      body: new URLSearchParams({ secret: secretKey, response: token, sitekey: siteKey }),
      signal: AbortSignal.timeout(timeoutMs),
    });
    const told = answer.parse(await reply.json());
    const fault = told["error-codes"].find((code) => NOT_THEIRS.includes(code));
    if (fault !== undefined) throw new Error(`${new URL(verifyUrl).host} answered ${fault}`);
    return told;
  }

  return {
    widget: { provider, siteKey, scriptUrl },
    failures,
    verify: async (token, action) => {
      try {
        const told = await ask(token);
        const isOurs = hosts.has(told.hostname ?? "");
        const isMeant = provider === "hcaptcha" || told.action === action;
        return told.success && isOurs && isMeant ? "passed" : "refused";
      } catch (cause) {
        failures.emit("away", cause);
        return "away";
      }
    },
  };
}
