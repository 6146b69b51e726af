import { trpc } from "@buzz/client";
import {
  Card,
  ChoiceChips,
  EmptyState,
  ListRow,
  MoneyText,
  Pagination,
  Section,
  StatusBadge,
} from "@buzz/ui";
import { keepPreviousData } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { startOfDay } from "../../lib/days";
import { Loaded } from "../problems/loaded";
import { TransactionListSkeleton } from "../transactions/transaction-list";
import { type SettlementStatus, statuses, statusTones } from "./settlement";

const pageSize = 10;

/** The shop's requests, newest first. */
export function RequestsSection() {
  const t = useTranslations("settlement");
  const format = useFormatter();
  const [status, setStatus] = useState<SettlementStatus | "all">("all");
  const [page, setPage] = useState(1);
  const query = trpc.settlements.list.useQuery(
    { status: status === "all" ? undefined : status, page, limit: pageSize },
    { placeholderData: keepPreviousData },
  );

  return (
    <Section title={t("requests.title")}>
      <ChoiceChips
        label={t("requests.filter")}
        className="-mx-4 px-4"
        value={status}
        onChange={(next) => {
          setStatus(next);
          setPage(1);
        }}
        options={(["all", ...statuses] as const).map((value) => ({
          value,
          label: value === "all" ? t("requests.all") : t(`status.${value}`),
        }))}
      />
      <Loaded query={query} skeleton={<TransactionListSkeleton rows={3} />}>
        {({ items, pagination }) =>
          items.length === 0 ? (
            <EmptyState
              title={t(status === "all" ? "requests.none" : "requests.noneOfStatus")}
              text={t("requests.noneText")}
            />
          ) : (
            <>
              <Card flush className={query.isPlaceholderData ? "opacity-60" : undefined}>
                <ul className="divide-y divide-line">
                  {items.map((item) => (
                    <li key={item.id}>
                      <ListRow
                        title={format.dateTime(startOfDay(item.settlementDate), "day")}
                        detail={item.settlementNo}
                        trailing={
                          <span className="flex flex-col items-end gap-1">
                            <MoneyText amount={item.totalAmount} />
                            <StatusBadge tone={statusTones[item.status]}>
                              {t(`status.${item.status}`)}
                            </StatusBadge>
                          </span>
                        }
                        render={<Link to="/settlement/$id" params={{ id: item.id }} />}
                      />
                    </li>
                  ))}
                </ul>
              </Card>
              <Pagination
                page={pagination.page}
                totalPages={pagination.totalPages}
                onChange={setPage}
              />
            </>
          )
        }
      </Loaded>
    </Section>
  );
}
