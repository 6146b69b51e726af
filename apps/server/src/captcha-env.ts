import { z } from "zod";

const url = z.url({ protocol: /^https?$/ });

/** Where the providers are; both speak the siteverify protocol. */
const places = {
  turnstile: {
    verifyUrl: "https://challenges.cloudflare.com/turnstile/v0/siteverify",
    scriptUrl: "https://challenges.cloudflare.com/turnstile/v0/api.js?render=explicit",
    origins: ["https://challenges.cloudflare.com"],
  },
  hcaptcha: {
    verifyUrl: "https://api.hcaptcha.com/siteverify",
    scriptUrl: "https://js.hcaptcha.com/1/api.js?render=explicit",
    origins: ["https://hcaptcha.com", "https://*.hcaptcha.com"],
  },
} as const;

/** The CAPTCHA; without a provider there is none. */
export const captchaSchema = z
  .object({
    CAPTCHA_PROVIDER: z.enum(["turnstile", "hcaptcha"]).optional(),
    CAPTCHA_SITE_KEY: z.string().optional(),
    CAPTCHA_SECRET_KEY: z.string().optional(),
    CAPTCHA_VERIFY_URL: url.optional(),
    CAPTCHA_SCRIPT_URL: url.optional(),
  })
  .transform((env, problems) => {
    const { CAPTCHA_PROVIDER: provider, CAPTCHA_SITE_KEY, CAPTCHA_SECRET_KEY } = env;
    if (provider === undefined) return undefined;
    const missing = (key: "CAPTCHA_SITE_KEY" | "CAPTCHA_SECRET_KEY") => {
      problems.addIssue({ code: "custom", path: [key], message: "goes with CAPTCHA_PROVIDER" });
      return z.NEVER;
    };
    if (CAPTCHA_SITE_KEY === undefined) return missing("CAPTCHA_SITE_KEY");
    if (CAPTCHA_SECRET_KEY === undefined) return missing("CAPTCHA_SECRET_KEY");
    const place = places[provider];
    const { CAPTCHA_VERIFY_URL: verifyUrl = place.verifyUrl, CAPTCHA_SCRIPT_URL: scriptUrl } = env;
    return {
      provider,
      siteKey: CAPTCHA_SITE_KEY,
      secretKey: CAPTCHA_SECRET_KEY,
      verifyUrl,
      scriptUrl: scriptUrl ?? place.scriptUrl,
      /** Whence pages may load and frame the test. */
      origins: scriptUrl === undefined ? [...place.origins] : [new URL(scriptUrl).origin],
    };
  });

export type CaptchaEnv = NonNullable<z.output<typeof captchaSchema>>;
