import { StatTile } from "@buzz/ui";
import { useId } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { useFigures } from "../charts/use-figures";
import type { Shop } from "./shop";

const places = ["main", "pick", "category", "search", "click"] as const;

/** What a shop has sold through the programme, what it is owed, and how often people saw it. */
export function ShopFigures({ shop: { figures, exposures } }: { shop: Shop }) {
  const t = useTranslations("shops.figures");
  const headingId = useId();
  const format = useFormatter();
  const { count, won } = useFigures();
  const tiles = [
    {
      id: "uses",
      value: count(figures.uses),
      note: figures.lastUsedAt
        ? t("lastUsed", { at: format.dateTime(figures.lastUsedAt, "date") })
        : undefined,
    },
    { id: "customers", value: count(figures.customers), note: undefined },
    { id: "sales", value: won(figures.sales), note: t("share", { share: won(figures.share) }) },
    {
      id: "settlementPaid",
      value: won(figures.settlementPaid),
      note: t("settlementOpen", { amount: won(figures.settlementOpen) }),
    },
  ] as const;
  return (
    <>
      <div className="grid grid-cols-2 gap-3 sm:grid-cols-4">
        {tiles.map(({ id, value, note }) => (
          <StatTile key={id} label={t(id)} value={value} note={note} className="p-3.5" />
        ))}
      </div>
      <section aria-labelledby={headingId} className="flex flex-col gap-2.5">
        <h3 id={headingId} className="text-caption font-bold">
          {t("exposures")}
        </h3>
        <dl className="grid grid-cols-3 gap-3 rounded-card bg-sunken/60 px-4 py-3 sm:grid-cols-5">
          {places.map((place) => (
            <div key={place} className="flex flex-col">
              <dt className="text-caption text-ink-faint">{t(`places.${place}`)}</dt>
              <dd className="text-lead font-bold tabular-nums">{count(exposures[place])}</dd>
            </div>
          ))}
        </dl>
      </section>
    </>
  );
}
