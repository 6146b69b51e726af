import { createHmac, randomBytes } from "node:crypto";
import type { Channels } from "@buzz/domain";
import type { ChannelsEnv } from "../channels-env.js";

const ANSWER_MS = 10_000;

/** SMS by SOLAPI's API v4; a text that is too long for one becomes a long message there. */
export function createSolapi({
  apiKey,
  apiSecret,
  sender,
  apiUrl,
}: NonNullable<ChannelsEnv["solapi"]>): NonNullable<Channels["sms"]> {
  return async (to, text) => {
    const date = new Date().toISOString();
    const salt = randomBytes(16).toString("hex");
    const signature = createHmac("sha256", apiSecret).update(`${date}${salt}`).digest("hex");
    try {
      const response = await fetch(`${apiUrl}/messages/v4/send`, {
        method: "POST",
        signal: AbortSignal.timeout(ANSWER_MS),
        headers: {
          authorization: `HMAC-SHA256 apiKey=${apiKey}, date=${date}, salt=${salt}, signature=${signature}`,
          "content-type": "application/json",
        },
        body: JSON.stringify({ message: { to, from: sender, text } }),
      });
      await response.body?.cancel();
      if (response.ok) return "sent";
      // Wrong numbers and texts stay wrong; a key, an account or a server can be set right.
      return response.status === 400 ? "refused" : "later";
    } catch {
      return "later";
    }
  };
}
