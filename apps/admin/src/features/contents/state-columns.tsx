import { useTranslations } from "use-intl";
import { quietCell, type TableColumn } from "../table/table-column";
import type { State } from "./content";
import { ContentState, usePeriod } from "./content-state";

interface Scheduled {
  publishedAt: Date | null;
  expiresAt?: Date | null;
  state?: State;
}

/** When a content shows, and whether it does now. */
export function useStateColumns(): TableColumn<Scheduled>[] {
  const t = useTranslations("contents");
  const period = usePeriod();
  return [
    {
      id: "period",
      header: t("fields.period"),
      secondary: true,
      className: quietCell,
      cell: ({ publishedAt, expiresAt }) =>
        publishedAt ? period({ from: publishedAt, until: expiresAt }) : "–",
      file: ({ publishedAt }) => publishedAt,
    },
    {
      id: "until",
      header: t("fields.expiresAt"),
      hidden: true,
      className: quietCell,
      cell: ({ expiresAt }) => (expiresAt ? period({ from: null, until: expiresAt }) : "–"),
      file: ({ expiresAt }) => expiresAt,
    },
    {
      id: "state",
      header: t("fields.state"),
      align: "end",
      cell: ({ state }) => <ContentState state={state} />,
      file: ({ state }) => state && t(`states.${state}`),
    },
  ];
}
