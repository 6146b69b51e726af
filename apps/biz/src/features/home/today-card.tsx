import type { RouterOutputs } from "@buzz/client";
import { Card, MoneyText } from "@buzz/ui";
import type { ReactNode } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { Change } from "./change";

type Stats = RouterOutputs["businesses"]["dashboard"]["stats"];

interface TodayCardProps {
  name: string;
  stats: Stats;
  /** Whether the figures change by themselves. */
  live: boolean;
}

/** Today so far: what was sold with Buzz, and what the programme owes for it. Amounts in won. */
export function TodayCard({ name, stats: { coupons, mileage, days }, live }: TodayCardProps) {
  const t = useTranslations("home.today");
  const format = useFormatter();
  const { today, yesterday } = days;
  return (
    <Card tone="brand" className="flex flex-col gap-5">
      <div className="flex items-start justify-between gap-3 font-semibold">
        <h2 className="text-lead">{name}</h2>
        <p className="shrink-0">{format.dateTime(new Date(), "day")}</p>
      </div>
      <div>
        <p className="flex items-center gap-2.5 font-semibold">
          {t("sales")}
          {live && (
            <span className="inline-flex items-center gap-1.5 rounded-full bg-white/40 px-2.5 text-caption font-bold">
              <span aria-hidden className="size-2 animate-pulse rounded-full bg-current" />
              {t("live")}
            </span>
          )}
        </p>
        <p className="text-counter font-extrabold">
          <MoneyText amount={today.sales} />
        </p>
        <Change now={today.sales} before={yesterday.sales} />
      </div>
      <dl className="grid grid-cols-3 gap-2">
        <Part name={t("customers")}>{t("people", { count: today.customers })}</Part>
        <Part name={t("transactions")}>{t("uses", { count: today.uses })}</Part>
        <Part name={t("average")}>
          {today.average === null ? "–" : <MoneyText amount={today.average} />}
        </Part>
      </dl>
      <p className="flex justify-between gap-3 border-t border-current/25 pt-4 font-semibold">
        {t("amount")}
        <MoneyText amount={coupons.todayAmount + mileage.todayAmount} className="font-bold" />
      </p>
    </Card>
  );
}

function Part({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="min-w-0 rounded-2xl bg-white/30 px-2.5 py-3">
      <dt className="text-caption font-semibold">{name}</dt>
      <dd className="text-lead font-bold tabular-nums">{children}</dd>
    </div>
  );
}
