/** A test that tells people from programs, held by a provider outside. */
export type Captcha = {
  /** What a page needs to show it. */
  widget: { provider: "turnstile" | "hcaptcha"; siteKey: string; scriptUrl: string };
  /**
   * Asks the provider whether somebody passed its test on a page of ours, for this action; `away` when it cannot be
   * asked.
   */
  verify(token: string, action: string): Promise<"passed" | "refused" | "away">;
};
