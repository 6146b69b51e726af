import { useTranslations } from "use-intl";
import { ChipSelect } from "./chip-select";
import { orders, type ShopSearch, slots } from "./shop-search";
import type { Position } from "./use-position";

interface ShopFiltersProps {
  filter: ShopSearch;
  position: Position;
  onChange: (filter: ShopSearch) => void;
}

/** Time of day and order; for the nearest first the device is asked where it is, and only then. */
export function ShopFilters({ filter, position, onChange }: ShopFiltersProps) {
  const t = useTranslations("shops");
  const { slot = "all", sort = "recent" } = filter;
  const notice = notices[position.state];
  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap gap-2">
        <ChipSelect
          label={t("slot")}
          value={slot}
          active={slot !== "all"}
          onChange={(next) => onChange({ ...filter, slot: next === "all" ? undefined : next })}
          options={(["all", ...slots] as const).map((value) => ({
            value,
            label: t(`slots.${value}`),
          }))}
        />
        <ChipSelect
          label={t("sort")}
          value={sort}
          active={sort !== "recent"}
          onChange={(next) => onChange({ ...filter, sort: next === "recent" ? undefined : next })}
          options={(["recent", ...orders] as const).map((value) => ({
            value,
            label: t(`sorts.${value}`),
          }))}
        />
      </div>
      <p role="status" className="px-1 text-caption text-pretty text-ink-soft empty:hidden">
        {notice && t(notice)}
      </p>
    </div>
  );
}

const notices = {
  off: null,
  here: null,
  asking: "locating",
  refused: "locationRefused",
  failed: "locationFailed",
} as const;
