import { useTranslations } from "use-intl";
import type { Transaction } from "./transaction-row";

/** What has become of a use: taken back, not settled yet, or how far its settlement is. */
export function useStateWords() {
  const t = useTranslations("transactions");
  return ({ reversedAt, settlementStatus }: Transaction): string => {
    if (reversedAt) return t("reversed");
    return settlementStatus ? t(`settlement.${settlementStatus}`) : t("unsettled");
  };
}
