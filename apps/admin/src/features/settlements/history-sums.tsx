import type { RouterOutputs } from "@buzz/client";
import { MoneyText, Skeleton, StatTile } from "@buzz/ui";
import { useTranslations } from "use-intl";

/** How much waits, is about to be paid and has been paid, in the days asked for. */
export function HistorySums({
  summary,
}: {
  summary: RouterOutputs["settlements"]["list"]["summary"] | undefined;
}) {
  const t = useTranslations("settlements");
  const sums = [
    { status: "pending", amount: summary?.pendingAmount, count: summary?.pendingCount },
    { status: "approved", amount: summary?.approvedAmount, count: summary?.approvedCount },
    { status: "paid", amount: summary?.paidAmount, count: summary?.paidCount },
  ] as const;
  return (
    <div className="grid gap-4 sm:grid-cols-3">
      {sums.map(({ status, amount, count }) => (
        <StatTile
          key={status}
          label={t(`statuses.${status}`)}
          value={
            amount === undefined ? <Skeleton className="h-8 w-32" /> : <MoneyText amount={amount} />
          }
          note={
            count === undefined ? <Skeleton className="h-4.5 w-16" /> : t("queue.cases", { count })
          }
        />
      ))}
    </div>
  );
}
