import type { Channels } from "@buzz/domain";
import type { Env } from "../env.js";
import { createFcm } from "./fcm.js";
import type { MailAdapter } from "./mailer.js";
import { createSolapi } from "./solapi.js";

/** The ways to people that the environment names a provider for. */
export function createChannels(
  { channels: { fcm, solapi } }: Pick<Env, "channels">,
  mailer: MailAdapter,
): Channels {
  const { send } = mailer;
  return {
    email:
      send === undefined
        ? null
        : (to, { title, message }) => send({ to, subject: title, text: message }),
    sms: solapi === undefined ? null : createSolapi(solapi),
    push: fcm === undefined ? null : createFcm(fcm),
  };
}
