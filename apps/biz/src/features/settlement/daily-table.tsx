import { trpc } from "@buzz/client";
import { Button, Card, ListRow, MoneyText, Section } from "@buzz/ui";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { startOfDay } from "../../lib/days";
import { Loaded } from "../problems/loaded";
import { TransactionListSkeleton } from "../transactions/transaction-list";

const shownAtFirst = 5;

/** The last 30 days that had uses, newest first; a press opens the day above. */
export function DailyTable() {
  const t = useTranslations("settlement.days");
  const format = useFormatter();
  const [all, setAll] = useState(false);
  const query = trpc.businesses.stats.useQuery({ period: "month" });
  return (
    <Section title={t("title")}>
      <Loaded query={query} skeleton={<TransactionListSkeleton rows={3} />}>
        {({ daily }) => {
          const days = daily.filter(({ count }) => count > 0).toReversed();
          if (days.length === 0) return <p className="px-1 text-ink-faint">{t("none")}</p>;
          return (
            <>
              <Card flush>
                <ul className="divide-y divide-line">
                  {days
                    .slice(0, all ? days.length : shownAtFirst)
                    .map(({ date, count, amount }) => (
                      <li key={date}>
                        <ListRow
                          title={format.dateTime(startOfDay(date), "day")}
                          detail={t("uses", { count })}
                          trailing={<MoneyText amount={amount} />}
                          render={<Link to="/settlement" search={{ day: date }} />}
                        />
                      </li>
                    ))}
                </ul>
              </Card>
              {days.length > shownAtFirst && (
                <Button variant="ghost" aria-expanded={all} onClick={() => setAll(!all)}>
                  {all ? t("fewer") : t("all", { count: days.length })}
                </Button>
              )}
            </>
          );
        }}
      </Loaded>
    </Section>
  );
}
