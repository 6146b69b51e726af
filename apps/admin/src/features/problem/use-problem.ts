import { readError } from "@buzz/client";
import { useTranslations } from "use-intl";

/** Codes that operators are told more about than the server's short text. */
const explained = [
  "ADMIN_COUPON_004",
  "ADMIN_COUPON_005",
  "ADMIN_COUPON_006",
  "AUTH_003",
  "AUTH_004",
  "AUTH_006",
  "AUTH_008",
  "AUTH_010",
  "BUDGET_001",
  "BUDGET_002",
  "BUSINESS_003",
  "BUSINESS_004",
  "BUSINESS_005",
  "CONFLICT_IDEMPOTENCY",
  "RESOURCE_001",
  "RESOURCE_003",
  "SETTLEMENT_005",
  "SETTLEMENT_006",
  "USER_001",
] as const;

/** Says in words what went wrong and what to do about it. */
export function useProblem(): (error: unknown) => { title: string; text: string } {
  const t = useTranslations("problems");
  return (error) => {
    const { status, code, message, retryAfter } = readError(error);
    const known = explained.find((candidate) => candidate === code);
    if (known) return { title: t(`codes.${known}.title`), text: t(`codes.${known}.text`) };
    if (status === 0) return { title: t("offline.title"), text: t("offline.text") };
    if (status === 429)
      return {
        title: t("busy.title"),
        text:
          retryAfter === null
            ? t("busy.text")
            : t("busy.wait", { minutes: Math.ceil(retryAfter / 60) }),
      };
    if (status >= 500) return { title: t("server.title"), text: t("server.text") };
    return { title: message ?? t("server.title"), text: t("refused") };
  };
}
