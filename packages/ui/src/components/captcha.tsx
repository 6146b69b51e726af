import { useEffect, useEffectEvent, useRef } from "react";
import { useLocale } from "../i18n/use-locale";
import { type CaptchaScript, loadCaptcha } from "../lib/captcha-script";

interface CaptchaProps extends CaptchaScript {
  siteKey: string;
  /** What it is shown for; the server compares. */
  action: string;
  /** Undefined once the answer has run out. */
  onToken: (token: string | undefined) => void;
}

/**
 * What is sent where the provider's script cannot be had. The server asks the provider about it: refused, unless the
 * server cannot reach it either.
 */
const UNAVAILABLE = "unavailable";

/** The provider's test that tells people from programs. Its script is loaded with the first one shown. */
export function Captcha({ provider, scriptUrl, siteKey, action, onToken }: CaptchaProps) {
  const place = useRef<HTMLDivElement>(null);
  const tell = useEffectEvent(onToken);
  const { locale } = useLocale();

  useEffect(() => {
    let remove: (() => void) | undefined;
    let gone = false;
    loadCaptcha({ provider, scriptUrl }).then(
      (captcha) => {
        if (gone || place.current === null) return;
        const id = captcha.render(place.current, {
          sitekey: siteKey,
          action,
          ...(provider === "turnstile" ? { language: locale } : { hl: locale }),
          callback: (token) => tell(token),
          "expired-callback": () => tell(undefined),
          "error-callback": () => tell(UNAVAILABLE),
        });
        remove = () => captcha.remove(id);
      },
      () => {
        if (!gone) tell(UNAVAILABLE);
      },
    );
    return () => {
      gone = true;
      remove?.();
    };
  }, [provider, scriptUrl, siteKey, action, locale]);

  return <div ref={place} className="min-h-16 self-center" />;
}
