import { useTranslations } from "use-intl";
import { FormError } from "../problems/form-error";

const texts = new Map<string, "taken" | "closed" | "paused" | "away">([
  ["USER_001", "taken"],
  ["AUTH_010", "closed"],
  ["BUDGET_002", "paused"],
  ["SERVER_003", "away"],
]);

/** Why somebody came back from a provider without being signed in. */
export function ProviderRefusal({ code }: { code: string }) {
  const t = useTranslations("account.refused");
  return <FormError>{t(texts.get(code) ?? "notGranted")}</FormError>;
}
