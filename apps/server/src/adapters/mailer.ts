import { randomUUID } from "node:crypto";
import { EventEmitter } from "node:events";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Mail, Mailer, Sent } from "@buzz/domain";
import { createTransport } from "nodemailer";
import type { Env } from "../env.js";

const TRIES = 3;

/** How long a try waits for the server's next word, and how long the first pause is; the second is twice that. */
type Patience = { answerMs: number; pauseMs: number };
const PATIENCE: Patience = { answerMs: 10_000, pauseMs: 2_000 };

/** `failures` emits `failed` with the cause when a letter could not be delivered, and `skipped` without a channel. */
export type MailAdapter = Mailer & {
  failures: EventEmitter<{ failed: [cause: unknown]; skipped: [] }>;
  /** Tries once and says what came of it; undefined without a channel. */
  send: ((mail: Mail) => Promise<Sent>) | undefined;
  /** Waits for letters under way. */
  close(): Promise<void>;
};

type MailEnv = Pick<Env, "SMTP_URL" | "MAIL_DIR" | "MAIL_FROM">;

/** Letters by SMTP where the environment names a server, else into a folder, else nowhere. */
export function createMailer(env: MailEnv, patience = PATIENCE): MailAdapter {
  const deliver = deliveryOf(env, patience);
  const failures: MailAdapter["failures"] = new EventEmitter();
  const underWay = new Set<Promise<void>>();

  async function tryToDeliver(mail: Mail): Promise<void> {
    for (let attempt = 1; ; attempt += 1)
      try {
        return await deliver?.(mail);
      } catch (cause) {
        if (attempt === TRIES) return void failures.emit("failed", cause);
        await new Promise((later) => setTimeout(later, patience.pauseMs * attempt));
      }
  }

  return {
    failures,
    send:
      deliver &&
      (async (mail) => {
        try {
          await deliver(mail);
          return "sent";
        } catch (cause) {
          failures.emit("failed", cause);
          return isRefusal(cause) ? "refused" : "later";
        }
      }),
    post: (mail) => {
      if (deliver === undefined) return void failures.emit("skipped");
      const delivery = tryToDeliver(mail).finally(() => underWay.delete(delivery));
      underWay.add(delivery);
    },
    close: async () => {
      await Promise.all(underWay);
    },
  };
}

/** A mail server that answers 5xx will not take this letter another time either. */
const isRefusal = (cause: unknown): boolean =>
  cause instanceof Error && "responseCode" in cause && Number(cause.responseCode) >= 500;

type Deliver = (mail: Mail) => Promise<void>;

function deliveryOf(
  { SMTP_URL: url, MAIL_DIR: folder, MAIL_FROM: from }: MailEnv,
  { answerMs }: Patience,
): Deliver | undefined {
  if (url !== undefined) {
    const smtp = createTransport({
      url,
      connectionTimeout: answerMs,
      greetingTimeout: answerMs,
      socketTimeout: answerMs,
    });
    return async (mail) => void (await smtp.sendMail({ from, ...mail }));
  }
  if (folder === undefined) return undefined;
  const composer = createTransport({ streamTransport: true, buffer: true });
  return async (mail) => {
    const { message } = await composer.sendMail({ from, ...mail });
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, `${Date.now()}-${randomUUID()}.eml`), message, { mode: 0o600 });
  };
}
