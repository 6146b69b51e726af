import { trpc } from "@buzz/client";
import { EmptyState, Section, Skeleton } from "@buzz/ui";
import { ScanLine } from "lucide-react";
import { useTranslations } from "use-intl";
import { Loaded } from "../problems/loaded";
import { TransactionList, TransactionListSkeleton } from "../transactions/transaction-list";
import { PendingNotice } from "./pending-notice";
import { Shortcuts } from "./shortcuts";
import { StatusNotice } from "./status-notice";
import { TodayCard } from "./today-card";

/** The shop at a glance; fresh whenever somebody looks at the phone again. */
export function HomeScreen() {
  const t = useTranslations("home");
  const dashboard = trpc.businesses.dashboard.useQuery();
  return (
    <div className="flex flex-1 flex-col gap-5">
      <PendingNotice />
      <Loaded query={dashboard} skeleton={<HomeSkeleton />}>
        {({ business, stats, recentTransactions }) => (
          <>
            <StatusNotice status={business.status} />
            <TodayCard name={business.businessName} stats={stats} />
            <Shortcuts pendingAmount={stats.settlement.pendingAmount} />
            <Section title={t("recent")}>
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
          </>
        )}
      </Loaded>
    </div>
  );
}

function HomeSkeleton() {
  return (
    <>
      <Skeleton className="h-56 rounded-card" />
      <Skeleton className="h-18 rounded-control" />
      <TransactionListSkeleton rows={4} />
    </>
  );
}
