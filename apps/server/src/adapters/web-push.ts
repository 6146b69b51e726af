import type { CallOutcome, Device, PublicCaller, Push, Sent } from "@buzz/domain";
import webPush from "web-push";
import type { ChannelsEnv } from "../channels-env.js";

/** How long a push service keeps what a browser that is off has not taken: by then it is read in the app. */
const KEPT_SECONDS = 24 * 60 * 60;

type Subscription = { endpoint: string; keys: NonNullable<Device["keys"]> };

/** Pushes to browsers at their own push services, whoever runs them: Web Push with VAPID (RFC 8030, 8291, 8292). */
export function createWebPush(
  { publicKey, privateKey }: NonNullable<ChannelsEnv["vapid"]>,
  { appUrl, publicCaller }: { appUrl: string; publicCaller: PublicCaller },
) {
  // Whom a push service turns to; it takes https alone.
  const subject = appUrl.replace(/^http:/, "https:");
  return async (subscription: Subscription, text: Parameters<Push["send"]>[1]): Promise<Sent> => {
    const { endpoint, headers, body } = webPush.generateRequestDetails(
      subscription,
      JSON.stringify(text),
      { vapidDetails: { subject, publicKey, privateKey }, TTL: KEPT_SECONDS },
    );
    return sentBy(await publicCaller.post({ url: endpoint, headers, body }));
  };
}

function sentBy(outcome: CallOutcome): Sent {
  if ("failure" in outcome) return outcome.failure === "address" ? "gone" : "later";
  const { status } = outcome;
  if (status >= 200 && status < 300) return "sent";
  if (status === 404 || status === 410) return "gone";
  return status === 429 || status >= 500 ? "later" : "refused";
}
