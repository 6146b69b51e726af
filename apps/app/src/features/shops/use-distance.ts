import { useTranslations } from "use-intl";

/** A distance in metres put into words: 350m, 1.2km. */
export function useDistance(): (metres: number) => string {
  const t = useTranslations("shops");
  return (metres) =>
    metres < 1000
      ? t("metres", { distance: Math.max(10, Math.round(metres / 10) * 10) })
      : t("kilometres", { distance: metres / 1000 });
}
