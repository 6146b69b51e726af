import { clsx } from "clsx";
import { useFormatter, useTranslations } from "use-intl";
import { useFigures } from "../charts/use-figures";
import type { TableColumn } from "../table/table-column";
import type { Fairness } from "./shop";
import { ShopLink } from "./shop-link";
import { useDeviation } from "./use-deviation";

type Shown = Fairness["businesses"][number];

/** Beyond this a shop's share is an alarm, in percent. */
const alarm = 10;

export function useExposureColumns(): TableColumn<Shown>[] {
  const t = useTranslations("shops");
  const format = useFormatter();
  const { count } = useFigures();
  const deviation = useDeviation();
  const counted = (place: keyof Shown["exposures"], hidden: boolean): TableColumn<Shown> => ({
    id: place,
    header: t(`figures.places.${place}`),
    align: "end",
    secondary: true,
    hidden,
    cell: ({ exposures }) => count(exposures[place]),
    file: ({ exposures }) => exposures[place],
  });
  return [
    {
      id: "name",
      header: t("fields.name"),
      fixed: true,
      cell: ({ id, name }) => <ShopLink id={id}>{name}</ShopLink>,
      file: ({ name }) => name,
    },
    {
      id: "exposure",
      header: t("figures.places.main"),
      sortBy: "exposure",
      align: "end",
      className: "font-semibold",
      cell: ({ exposureCount }) => count(exposureCount),
      file: ({ exposureCount }) => exposureCount,
    },
    {
      id: "deviation",
      header: t("exposure.fromAverage"),
      align: "end",
      cell: (row) => (
        <span className={clsx(Math.abs(row.deviation) > alarm && "font-semibold text-bad-ink")}>
          {deviation(row.deviation)}
        </span>
      ),
      file: (row) => row.deviation,
    },
    {
      id: "slot",
      header: t("exposure.slot"),
      align: "end",
      secondary: true,
      cell: ({ rotationSlot }) => (rotationSlot === null ? "–" : count(rotationSlot + 1)),
      file: ({ rotationSlot }) => (rotationSlot === null ? null : rotationSlot + 1),
    },
    counted("pick", false),
    counted("category", true),
    counted("search", true),
    counted("click", false),
    {
      id: "last",
      header: t("exposure.last"),
      align: "end",
      secondary: true,
      className: "whitespace-nowrap text-ink-soft",
      cell: ({ lastMainExposure }) =>
        lastMainExposure ? format.dateTime(lastMainExposure, "dateTime") : "–",
      file: ({ lastMainExposure }) => lastMainExposure,
    },
  ];
}
