import { useFormatter, useTranslations } from "use-intl";
import { useCategoryName } from "../applications/use-category-name";
import { quietCell, type TableColumn } from "../table/table-column";
import type { ShopRow } from "./shop";
import { ShopLink } from "./shop-link";
import { ShopPicture } from "./shop-picture";
import { ShopStatus } from "./shop-status";

export function useShopColumns(): TableColumn<ShopRow>[] {
  const t = useTranslations("shops");
  const format = useFormatter();
  const categoryName = useCategoryName();
  return [
    {
      id: "name",
      header: t("fields.name"),
      sortBy: "businessName",
      fixed: true,
      cell: ({ id, businessName, images }) => (
        <span className="flex items-center gap-3">
          <ShopPicture image={images[0]} className="size-10" />
          <ShopLink id={id}>{businessName}</ShopLink>
        </span>
      ),
      file: ({ businessName }) => businessName,
    },
    {
      id: "category",
      header: t("fields.category"),
      secondary: true,
      className: "whitespace-nowrap",
      cell: ({ category }) => categoryName(category),
      file: ({ category }) => categoryName(category),
    },
    {
      id: "address",
      header: t("fields.address"),
      secondary: true,
      className: "text-ink-soft",
      cell: ({ address }) => address,
      file: ({ address }) => address,
    },
    {
      id: "number",
      header: t("fields.number"),
      hidden: true,
      className: quietCell,
      cell: ({ businessNumber }) => businessNumber ?? "–",
      file: ({ businessNumber }) => businessNumber,
    },
    {
      id: "owner",
      header: t("fields.ownerEmail"),
      hidden: true,
      className: quietCell,
      cell: ({ ownerEmail }) => ownerEmail ?? "–",
      file: ({ ownerEmail }) => ownerEmail,
    },
    {
      id: "phone",
      header: t("fields.phone"),
      hidden: true,
      className: quietCell,
      cell: ({ phone }) => phone ?? "–",
      file: ({ phone }) => phone,
    },
    {
      id: "createdAt",
      header: t("fields.createdAt"),
      sortBy: "createdAt",
      secondary: true,
      className: quietCell,
      cell: ({ createdAt }) => format.dateTime(createdAt, "date"),
      file: ({ createdAt }) => createdAt,
    },
    {
      id: "status",
      header: t("fields.status"),
      align: "end",
      cell: ({ status }) => <ShopStatus status={status} />,
      file: ({ status }) => t(`statuses.${status}`),
    },
  ];
}
