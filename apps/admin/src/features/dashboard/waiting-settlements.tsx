import { trpc } from "@buzz/client";
import { Card, ListRow, MoneyText, Skeleton } from "@buzz/ui";
import { Link } from "@tanstack/react-router";
import { useFormatter, useTranslations } from "use-intl";
import { pollInterval } from "../../lib/search";

/** As many as stand beside each other. */
const shown = 3;

/** The requests that have waited longest, each one step from its review; nothing where none waits. */
export function WaitingSettlements() {
  const t = useTranslations("dashboard.settlements");
  const format = useFormatter();
  const { data, error } = trpc.admin.settlements.pending.useQuery(
    { limit: shown },
    { refetchInterval: pollInterval },
  );
  if (!data && !error) return <Skeleton className="h-31 rounded-card" />;
  if (!data || data.items.length === 0) return null;
  return (
    <Card className="flex flex-col gap-1 p-5">
      <div className="flex items-center justify-between gap-3">
        <h2 className="font-semibold">{t("title")}</h2>
        <Link
          to="/settlements"
          className="text-caption font-semibold text-brand-ink hover:underline"
        >
          {t("all", { count: data.summary.totalPending })}
        </Link>
      </div>
      <ul className="-mx-3 -mb-2 grid gap-x-4 lg:grid-cols-3">
        {data.items.map(({ id, businessName, requestedAt, totalAmount }) => (
          <li key={id}>
            <ListRow
              render={<Link to="/settlements/$id" params={{ id }} />}
              className="rounded-control px-3! py-2!"
              title={businessName}
              detail={t("asked", { at: format.dateTime(requestedAt, "dateTime") })}
              trailing={<MoneyText amount={totalAmount} />}
            />
          </li>
        ))}
      </ul>
    </Card>
  );
}
