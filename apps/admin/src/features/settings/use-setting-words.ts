import { useMoney } from "@buzz/ui";
import { useFormatter, useTranslations } from "use-intl";
import type { Setting, SettingValue } from "./setting";

/** Above this an upper end is only there to catch slips of the hand. */
const toldUpTo = 100_000;

/** How a setting's values, its range and its last change are written. */
export function useSettingWords() {
  const t = useTranslations("settings");
  const format = useFormatter();
  const { won, points } = useMoney();

  function show({ unit }: Setting, value: SettingValue): string {
    if (value === null) return t("none");
    if (typeof value === "boolean") return t(value ? "on" : "off");
    if (unit === "won") return won(value);
    if (unit === "points") return points(value);
    return unit === null
      ? format.number(value, "integer")
      : t("amount", { value, unit: t(`units.${unit}`) });
  }

  function range({ minimum, maximum, nullable }: Setting): string | null {
    if (minimum === null || maximum === null) return null;
    const plain =
      maximum <= toldUpTo ? t("range", { minimum, maximum }) : t("atLeast", { minimum });
    return nullable ? t("orNone", { range: plain }) : plain;
  }

  function last({ updatedAt, updatedBy }: Setting): string | null {
    if (updatedAt === null) return null;
    const at = format.dateTime(updatedAt, "dateTime");
    return updatedBy ? t("last", { name: updatedBy.name, at }) : t("lastBy", { at });
  }

  return { show, range, last };
}
