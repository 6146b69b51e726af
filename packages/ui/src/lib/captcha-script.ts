/** The part of the providers' script that Buzz uses; Turnstile's and hCaptcha's are alike in it. */
interface CaptchaApi {
  render: (
    element: HTMLElement,
    options: {
      sitekey: string;
      action: string;
      language?: string;
      hl?: string;
      callback: (token: string) => void;
      "expired-callback": () => void;
      "error-callback": () => void;
    },
  ) => string;
  remove: (id: string) => void;
}

declare global {
  interface Window {
    turnstile?: CaptchaApi;
    hcaptcha?: CaptchaApi;
  }
}

export interface CaptchaScript {
  provider: "turnstile" | "hcaptcha";
  scriptUrl: string;
}

/** The provider's script, loaded once a page. Rejects when it cannot be had; the next call tries again. */
export function loadCaptcha({ provider, scriptUrl }: CaptchaScript): Promise<CaptchaApi> {
  const loaded = window[provider];
  if (loaded) return Promise.resolve(loaded);
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = scriptUrl;
    script.async = true;
    script.onload = () => {
      const api = window[provider];
      if (api) resolve(api);
      else reject(new Error(`${scriptUrl} brings no ${provider}`));
    };
    script.onerror = () => {
      script.remove();
      reject(new Error(`${scriptUrl} cannot be loaded`));
    };
    document.head.append(script);
  });
}
