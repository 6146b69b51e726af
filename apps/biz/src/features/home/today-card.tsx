import type { RouterOutputs } from "@buzz/client";
import { Card, MoneyText } from "@buzz/ui";
import type { ReactNode } from "react";
import { useFormatter, useTranslations } from "use-intl";

type Stats = RouterOutputs["businesses"]["dashboard"]["stats"];

interface TodayCardProps {
  name: string;
  stats: Stats;
}

/** What today has brought the shop so far, in won owed by the programme. */
export function TodayCard({ name, stats: { coupons, mileage } }: TodayCardProps) {
  const t = useTranslations("home.today");
  const format = useFormatter();
  return (
    <Card tone="brand" className="flex flex-col gap-5">
      <div className="flex items-start justify-between gap-3 font-semibold">
        <h2 className="text-lead">{name}</h2>
        <p>{format.dateTime(new Date(), "day")}</p>
      </div>
      <div>
        <p className="font-semibold opacity-85">{t("amount")}</p>
        <p className="text-counter font-extrabold">
          <MoneyText amount={coupons.todayAmount + mileage.todayAmount} />
        </p>
      </div>
      <dl className="grid grid-cols-2 gap-2">
        <Part name={t("coupons")} count={t("uses", { count: coupons.todayUsed })}>
          <MoneyText amount={coupons.todayAmount} />
        </Part>
        <Part name={t("mileage")} count={t("uses", { count: mileage.todayUsed })}>
          <MoneyText amount={mileage.todayAmount} />
        </Part>
      </dl>
    </Card>
  );
}

function Part({ name, count, children }: { name: string; count: string; children: ReactNode }) {
  return (
    <div className="rounded-2xl bg-white/30 px-4 py-3">
      <dt className="flex justify-between gap-2 text-caption font-semibold">
        {name}
        <span className="tabular-nums">{count}</span>
      </dt>
      <dd className="text-title font-bold">{children}</dd>
    </div>
  );
}
