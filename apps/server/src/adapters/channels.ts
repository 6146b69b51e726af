import type { Channels, PublicCaller, Push } from "@buzz/domain";
import type { Env } from "../env.js";
import { createFcm } from "./fcm.js";
import type { MailAdapter } from "./mailer.js";
import { createSolapi } from "./solapi.js";
import { createWebPush } from "./web-push.js";

type Named = Pick<Env, "channels" | "APP_URL">;

/** The ways to people that the environment names a provider for. */
export function createChannels(
  env: Named,
  { mailer, publicCaller }: { mailer: MailAdapter; publicCaller: PublicCaller },
): Channels {
  const { send } = mailer;
  const { solapi } = env.channels;
  return {
    email:
      send === undefined
        ? null
        : (to, { title, message }) => send({ to, subject: title, text: message }),
    sms: solapi === undefined ? null : createSolapi(solapi),
    push: createPush(env, publicCaller),
  };
}

function createPush(
  { channels: { fcm, vapid }, APP_URL: appUrl }: Named,
  publicCaller: PublicCaller,
): Push | null {
  if (fcm === undefined && vapid === undefined) return null;
  const toToken = fcm && createFcm(fcm);
  const toBrowser = vapid && createWebPush(vapid, { appUrl, publicCaller });
  return {
    browserKey: vapid?.publicKey ?? null,
    send: async ({ token, keys }, text) =>
      (await (keys === null
        ? toToken?.(token, text)
        : toBrowser?.({ endpoint: token, keys }, text))) ?? "refused",
  };
}
