import { readError } from "@buzz/client";
import { useTranslations } from "use-intl";

export interface Problem {
  title: string;
  text?: string;
}

/** Refusals that this app explains better than the server, which does not know the screen. */
const explained = [
  "COUPON_001",
  "COUPON_002",
  "COUPON_005",
  "MILEAGE_001",
  "BUDGET_001",
  "BUDGET_002",
] as const;

/** Puts a failed call into words: what happened, and what one can do about it. */
export function useProblem(): (error: unknown) => Problem {
  const t = useTranslations("problems");
  return (error) => {
    const { status, code, message, retryAfter } = readError(error);
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
    if (status >= 500 || message === null)
      return { title: t("server.title"), text: t("server.text") };
    const known = explained.find((candidate) => candidate === code);
    return known
      ? { title: t(`codes.${known}.title`), text: t(`codes.${known}.text`) }
      : { title: message };
  };
}
