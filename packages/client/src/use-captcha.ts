import { useState } from "react";
import { readError } from "./errors.js";

/** What a page needs to show the test that AUTH_011 asks for. */
export interface CaptchaChallenge {
  provider: "turnstile" | "hcaptcha";
  siteKey: string;
  scriptUrl: string;
  action: string;
}

/** The test in a form: shown once a call was refused for want of it, and anew after every call that failed. */
export function useCaptcha() {
  const [challenge, setChallenge] = useState<CaptchaChallenge | null>(null);
  const [token, setToken] = useState<string>();
  const [round, setRound] = useState(0);
  return {
    challenge,
    /** Key of the widget: each answer serves one call. */
    round,
    setToken,
    /** What goes with the call. */
    proof: token === undefined ? {} : { captchaToken: token },
    /** To be told of every call that failed. */
    renew: (error: unknown) => {
      setChallenge(challengeIn(error) ?? challenge);
      setToken(undefined);
      setRound((last) => last + 1);
    },
  };
}

function challengeIn(error: unknown): CaptchaChallenge | null {
  const { code, details } = readError(error);
  const { provider, siteKey, scriptUrl, action } = details;
  if (code !== "AUTH_011" || (provider !== "turnstile" && provider !== "hcaptcha")) return null;
  if (typeof siteKey !== "string" || typeof scriptUrl !== "string") return null;
  return { provider, siteKey, scriptUrl, action: String(action) };
}
