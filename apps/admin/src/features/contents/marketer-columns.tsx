import { rowLink } from "@buzz/ui";
import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import type { TableColumn } from "../table/table-column";
import type { Marketer } from "./content";
import { useStateColumns } from "./state-columns";

export function useMarketerColumns(): TableColumn<Marketer>[] {
  const t = useTranslations("contents");
  const states = useStateColumns();
  return [
    {
      id: "title",
      header: t("fields.title"),
      fixed: true,
      cell: ({ id, title }) => (
        <Link to="/contents/marketer/$id" params={{ id }} {...rowLink}>
          {title}
        </Link>
      ),
      file: ({ title }) => title,
    },
    {
      id: "type",
      header: t("fields.contentType"),
      secondary: true,
      className: "whitespace-nowrap",
      cell: ({ contentType }) => t(`types.${contentType}`),
      file: ({ contentType }) => t(`types.${contentType}`),
    },
    {
      id: "level",
      header: t("fields.targetLevel"),
      secondary: true,
      className: "whitespace-nowrap",
      cell: ({ targetLevel }) => t(`levels.${targetLevel}`),
      file: ({ targetLevel }) => t(`levels.${targetLevel}`),
    },
    {
      id: "video",
      header: t("fields.videoUrl"),
      hidden: true,
      className: "text-ink-soft",
      cell: ({ videoUrl }) => videoUrl ?? "–",
      file: ({ videoUrl }) => videoUrl,
    },
    ...states,
  ];
}
