import { Badge, rowLink } from "@buzz/ui";
import { Link } from "@tanstack/react-router";
import { Image as ImageIcon } from "lucide-react";
import { useTranslations } from "use-intl";
import { useFigures } from "../charts/use-figures";
import type { TableColumn } from "../table/table-column";
import type { RegionalRow } from "./content";
import { useStateColumns } from "./state-columns";

export function useRegionalColumns(): TableColumn<RegionalRow>[] {
  const t = useTranslations("contents");
  const { count } = useFigures();
  const states = useStateColumns();
  return [
    {
      id: "title",
      header: t("fields.title"),
      fixed: true,
      cell: ({ id, title, images, isFeatured }) => (
        <span className="flex items-center gap-3">
          {images[0] ? (
            <img
              src={images[0]}
              alt=""
              loading="lazy"
              className="h-10 w-16 shrink-0 rounded-control bg-sunken object-cover"
            />
          ) : (
            <span className="grid h-10 w-16 shrink-0 place-items-center rounded-control bg-sunken text-ink-faint">
              <ImageIcon aria-hidden className="size-4.5" />
            </span>
          )}
          <Link to="/contents/regional/$id" params={{ id }} {...rowLink}>
            {title}
          </Link>
          {isFeatured && <Badge tone="brand">{t("weekly")}</Badge>}
        </span>
      ),
      file: ({ title }) => title,
    },
    {
      id: "kind",
      header: t("fields.contentType"),
      secondary: true,
      className: "whitespace-nowrap",
      cell: ({ contentType }) => t(`kinds.${contentType}`),
      file: ({ contentType }) => t(`kinds.${contentType}`),
    },
    {
      id: "tags",
      header: t("fields.tags"),
      hidden: true,
      className: "text-ink-soft",
      cell: ({ tags }) => tags.map((tag) => `#${tag}`).join(" ") || "–",
      file: ({ tags }) => tags.join(", "),
    },
    {
      id: "order",
      header: t("fields.displayOrder"),
      align: "end",
      hidden: true,
      cell: ({ displayOrder }) => count(displayOrder),
      file: ({ displayOrder }) => displayOrder,
    },
    {
      id: "views",
      header: t("fields.views"),
      align: "end",
      secondary: true,
      cell: ({ viewCount }) => count(viewCount),
      file: ({ viewCount }) => viewCount,
    },
    ...states,
  ];
}
