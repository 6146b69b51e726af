import { type RouterOutputs, trpc } from "@buzz/client";
import { Badge, MoneyText } from "@buzz/ui";
import { keepPreviousData } from "@tanstack/react-query";
import { useState } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { FilterBar } from "../filters/filter-bar";
import { FilterSelect } from "../filters/filter-select";
import { Block } from "../page/block";
import { ServerTable } from "../table/server-table";
import { quietCell, type TableColumn } from "../table/table-column";

type Held = RouterOutputs["admin"]["coupons"]["usage"]["items"][number];
type Status = "active" | "used" | "expired";

const tones = { active: "info", used: "good", expired: "neutral", cancelled: "bad" } as const;
const perPage = 10;

/** Who holds a coupon and what became of it; names are masked. */
export function TemplateUsage({ id }: { id: string }) {
  const t = useTranslations("coupons.detail");
  const utils = trpc.useUtils();
  const [page, setPage] = useState(1);
  const [status, setStatus] = useState<Status>();
  const list = trpc.admin.coupons.usage.useQuery(
    { id, status, page, limit: perPage },
    { placeholderData: keepPreviousData },
  );
  return (
    <Block title={t("usage")}>
      <ServerTable
        id="coupon-usage"
        caption={t("usage")}
        columns={useUsageColumns()}
        list={list}
        rowKey={(row) => row.userCouponId}
        empty={t("noUsage")}
        onPage={setPage}
        onFile={(part) => utils.admin.coupons.usage.fetch({ id, status, ...part })}
        filters={
          <FilterBar>
            <FilterSelect
              label={t("usage")}
              value={status}
              options={(["active", "used", "expired"] as const).map((value) => ({
                value,
                label: t(`states.${value}`),
              }))}
              onChange={(next) => {
                setStatus(next);
                setPage(1);
              }}
            />
          </FilterBar>
        }
      />
    </Block>
  );
}

function useUsageColumns(): TableColumn<Held>[] {
  const t = useTranslations("coupons.detail");
  const fields = useTranslations("coupons.fields");
  const format = useFormatter();
  const at = (instant: Date | null) => (instant ? format.dateTime(instant, "dateTime") : "–");
  return [
    {
      id: "holder",
      header: t("holder"),
      fixed: true,
      cell: ({ user }) => (
        <span className="flex flex-col">
          <span className="font-medium">{user.name}</span>
          <span className="text-caption text-ink-faint tabular-nums">{user.phone}</span>
        </span>
      ),
      file: ({ user }) => user.name,
    },
    {
      id: "status",
      header: fields("status"),
      cell: ({ status }) => <Badge tone={tones[status]}>{t(`states.${status}`)}</Badge>,
      file: ({ status }) => t(`states.${status}`),
    },
    {
      id: "issuedAt",
      header: t("issuedAt"),
      secondary: true,
      className: quietCell,
      cell: ({ issuedAt }) => at(issuedAt),
      file: ({ issuedAt }) => issuedAt,
    },
    {
      id: "usedAt",
      header: t("usedAt"),
      className: quietCell,
      cell: ({ usedAt, usedBusinessName }) =>
        usedAt ? (
          <span className="flex flex-col">
            <span className="text-ink">{usedBusinessName}</span>
            <span className="text-caption">{at(usedAt)}</span>
          </span>
        ) : (
          "–"
        ),
      file: ({ usedAt }) => usedAt,
    },
    {
      id: "discount",
      header: fields("discountValue"),
      align: "end",
      cell: ({ discountAmount }) =>
        discountAmount === null ? "–" : <MoneyText amount={discountAmount} />,
      file: ({ discountAmount }) => discountAmount,
    },
  ];
}
