import { readError } from "@buzz/client";
import { useTranslations } from "use-intl";

export interface Problem {
  title: string;
  text: string;
}

/** Puts a failed call into words: what happened, and what one can do about it. */
export function useProblem(): (error: unknown) => Problem {
  const t = useTranslations("problems");
  return (error) => {
    const { status, message, retryAfter } = readError(error);
    if (status === 0) return { title: t("unreached.title"), text: t("unreached.text") };
    if (status === 429) {
      return {
        title: t("busy.title"),
        text:
          retryAfter === null
            ? t("busy.soon")
            : t("busy.minutes", { minutes: Math.ceil(retryAfter / 60) }),
      };
    }
    if (status >= 500) return { title: t("server.title"), text: t("server.text") };
    return { title: message ?? t("server.title"), text: t("other") };
  };
}
