import { buttonClass, EmptyState, Section, Skeleton } from "@buzz/ui";
import { Link } from "@tanstack/react-router";
import { ScanLine } from "lucide-react";
import { useTranslations } from "use-intl";
import { Loaded } from "../problems/loaded";
import { TransactionList, TransactionListSkeleton } from "../transactions/transaction-list";
import { PendingNotice } from "./pending-notice";
import { Shortcuts } from "./shortcuts";
import { StatusNotice } from "./status-notice";
import { TodayCard } from "./today-card";
import { useLiveDashboard } from "./use-live-dashboard";

/** Side by side on a desktop. */
const halves = "grid grid-cols-1 gap-5 xl:grid-cols-2 xl:items-start xl:gap-8";

/** The shop at a glance, as it happens. */
export function HomeScreen() {
  const t = useTranslations("home");
  const { query, live } = useLiveDashboard();
  return (
    <div className="flex flex-1 flex-col gap-5">
      <PendingNotice />
      <Loaded query={query} skeleton={<HomeSkeleton />}>
        {({ business, stats, recentTransactions }) => (
          <div className={halves}>
            <div className="flex flex-col gap-5">
              <StatusNotice status={business.status} />
              <TodayCard name={business.businessName} stats={stats} live={live} />
              <Shortcuts pendingAmount={stats.settlement.pendingAmount} />
            </div>
            <Section
              title={t("recent")}
              action={
                recentTransactions.length > 0 && (
                  <Link
                    to="/transactions"
                    className={buttonClass({ variant: "ghost", size: "sm" })}
                  >
                    {t("all")}
                  </Link>
                )
              }
            >
              {recentTransactions.length > 0 ? (
                <TransactionList transactions={recentTransactions} />
              ) : (
                <EmptyState
                  icon={<ScanLine aria-hidden className="size-8" />}
                  title={t("none.title")}
                  text={t("none.text")}
                />
              )}
            </Section>
          </div>
        )}
      </Loaded>
    </div>
  );
}

function HomeSkeleton() {
  return (
    <div className={halves}>
      <div className="flex flex-col gap-5">
        <Skeleton className="h-56 rounded-card" />
        <Skeleton className="h-18 rounded-control" />
      </div>
      <TransactionListSkeleton rows={4} />
    </div>
  );
}
