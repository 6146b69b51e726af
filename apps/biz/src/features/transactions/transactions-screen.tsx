import { trpc } from "@buzz/client";
import { AppHeader, ChoiceChips, EmptyState, MobileLayout, Pagination } from "@buzz/ui";
import { keepPreviousData } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { SearchX } from "lucide-react";
import { useTranslations } from "use-intl";
import { useBack } from "../../lib/use-back";
import { Loaded } from "../problems/loaded";
import { DaySpan } from "./day-span";
import { type TransactionFilter, transactionTypes } from "./filter";
import { TransactionList, TransactionListSkeleton } from "./transaction-list";

const route = getRouteApi("/_shop/transactions");
const pageSize = 20;

/** Every use at the shop, newest first. */
export function TransactionsScreen() {
  const t = useTranslations("transactions");
  const { type, from, to, page = 1 } = route.useSearch();
  const navigate = route.useNavigate();
  const back = useBack("/");
  const query = trpc.businesses.transactions.useQuery(
    { type, startDate: from, endDate: to, page, limit: pageSize },
    { placeholderData: keepPreviousData },
  );
  /** Another choice begins at its first page. */
  const show = (change: TransactionFilter) =>
    void navigate({
      search: ({ page: _, ...kept }) => ({ ...kept, ...change }),
      replace: true,
      resetScroll: "page" in change,
    });

  return (
    <MobileLayout header={<AppHeader title={<h1>{t("title")}</h1>} onBack={back} />}>
      <div className="flex flex-1 flex-col gap-4">
        <ChoiceChips
          label={t("filter")}
          className="-mx-4 px-4"
          value={type ?? "all"}
          onChange={(next) => show({ type: next === "all" ? undefined : next })}
          options={(["all", ...transactionTypes] as const).map((value) => ({
            value,
            label: t(value),
          }))}
        />
        <DaySpan from={from} to={to} onChange={show} />
        <Loaded query={query} skeleton={<TransactionListSkeleton rows={8} />}>
          {({ items, pagination }) =>
            items.length === 0 ? (
              <EmptyState
                className="my-auto"
                icon={<SearchX aria-hidden className="size-8" />}
                title={t("none.title")}
                text={t("none.text")}
              />
            ) : (
              <>
                <p role="status" className="px-1 text-caption text-ink-faint">
                  {t("count", { count: pagination.total })}
                </p>
                <TransactionList
                  transactions={items}
                  className={query.isPlaceholderData ? "opacity-60" : undefined}
                />
                <Pagination
                  page={pagination.page}
                  totalPages={pagination.totalPages}
                  onChange={(next) => show({ page: next })}
                />
              </>
            )
          }
        </Loaded>
      </div>
    </MobileLayout>
  );
}
