import { MoneyText, rowLink, StatusBadge } from "@buzz/ui";
import { Link } from "@tanstack/react-router";
import { useFormatter, useTranslations } from "use-intl";
import { useFigures } from "../charts/use-figures";
import { quietCell, type TableColumn } from "../table/table-column";
import type { TemplateRow } from "./template";
import { useDiscount } from "./use-discount";

export function useTemplateColumns(): TableColumn<TemplateRow>[] {
  const t = useTranslations("coupons");
  const format = useFormatter();
  const { count } = useFigures();
  const discount = useDiscount();
  const day = (at: Date | null) => (at ? format.dateTime(at, "date") : "–");
  return [
    {
      id: "name",
      header: t("fields.name"),
      sortBy: "name",
      fixed: true,
      cell: ({ id, name }) => (
        <Link
          from="/coupons/"
          to="/coupons"
          search={(search) => ({ ...search, id })}
          resetScroll={false}
          {...rowLink}
        >
          {name}
        </Link>
      ),
      file: ({ name }) => name,
    },
    {
      id: "type",
      header: t("fields.type"),
      secondary: true,
      className: "whitespace-nowrap",
      cell: ({ type }) => t(`types.${type}`),
      file: ({ type }) => t(`types.${type}`),
    },
    {
      id: "discount",
      header: t("fields.discountValue"),
      align: "end",
      className: "font-semibold whitespace-nowrap",
      cell: discount,
      file: discount,
    },
    {
      id: "issued",
      header: t("fields.issued"),
      sortBy: "issuedCount",
      align: "end",
      cell: ({ issuedCount, totalQuantity }) =>
        totalQuantity === null
          ? count(issuedCount)
          : t("ofQuantity", { issued: issuedCount, total: totalQuantity }),
      file: ({ issuedCount }) => issuedCount,
    },
    {
      id: "used",
      header: t("fields.used"),
      sortBy: "usedCount",
      align: "end",
      cell: ({ usedCount }) => count(usedCount),
      file: ({ usedCount }) => usedCount,
    },
    {
      id: "total",
      header: t("fields.discount"),
      sortBy: "totalDiscountAmount",
      align: "end",
      secondary: true,
      cell: ({ totalDiscountAmount }) => <MoneyText amount={totalDiscountAmount} />,
      file: ({ totalDiscountAmount }) => totalDiscountAmount,
    },
    {
      id: "validUntil",
      header: t("fields.validUntil"),
      sortBy: "validUntil",
      hidden: true,
      className: quietCell,
      cell: ({ validUntil }) => day(validUntil),
      file: ({ validUntil }) => validUntil,
    },
    {
      id: "createdAt",
      header: t("fields.createdAt"),
      sortBy: "createdAt",
      hidden: true,
      className: quietCell,
      cell: ({ createdAt }) => day(createdAt),
      file: ({ createdAt }) => createdAt,
    },
    {
      id: "status",
      header: t("fields.status"),
      align: "end",
      cell: ({ status }) => (
        <StatusBadge tone={status === "active" ? "good" : "neutral"}>
          {t(`statuses.${status}`)}
        </StatusBadge>
      ),
      file: ({ status }) => t(`statuses.${status}`),
    },
  ];
}
