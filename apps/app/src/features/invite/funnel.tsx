import { type RouterOutputs, trpc } from "@buzz/client";
import { Card, Loading, PointsText, Section, SegmentedControl, Skeleton } from "@buzz/ui";
import { useState } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { LoadError } from "../problems/load-error";
import { DailyChart } from "./daily-chart";

const timeframes = ["week", "month", "all"] as const;

type Stats = RouterOutputs["referral"]["stats"];

/** From visits of the link to sign-ups to points, for a period. */
export function Funnel() {
  const t = useTranslations("invite");
  const [timeframe, setTimeframe] = useState<(typeof timeframes)[number]>("month");
  const query = trpc.referral.stats.useQuery(
    { timeframe },
    { placeholderData: (before) => before },
  );
  return (
    <Section title={t("funnel")}>
      <SegmentedControl
        label={t("timeframe")}
        value={timeframe}
        onChange={setTimeframe}
        options={timeframes.map((value) => ({ value, label: t(`timeframes.${value}`) }))}
      />
      {query.data ? (
        <Card className="flex flex-col gap-6">
          <Steps stats={query.data.stats} />
          <Facts stats={query.data.stats} />
          <DailyChart days={query.data.recentActivity} />
        </Card>
      ) : query.error ? (
        <LoadError query={query} />
      ) : (
        <Loading>
          <Skeleton className="h-72 rounded-card!" />
        </Loading>
      )}
    </Section>
  );
}

function Steps({ stats }: { stats: Stats["stats"] }) {
  const t = useTranslations("invite");
  const format = useFormatter();
  const { totalVisits, totalConversions } = stats;
  const most = Math.max(totalVisits, totalConversions, 1);
  const steps = [
    { name: t("steps.visits"), count: totalVisits, colour: "bg-brand/55" },
    { name: t("steps.conversions"), count: totalConversions, colour: "bg-brand-fill" },
  ];
  return (
    <dl className="flex flex-col gap-3">
      {steps.map(({ name, count, colour }) => (
        <div key={name} className="grid grid-cols-[1fr_auto] items-baseline gap-y-1.5">
          <dt className="text-ink-soft">{name}</dt>
          <dd className="text-title font-extrabold tabular-nums">
            {t("people", { count: format.number(count) })}
          </dd>
          <dd aria-hidden className="col-span-2 h-3 overflow-hidden rounded-full bg-sunken">
            <div
              className={`h-full rounded-full transition-[width] duration-500 ease-out ${colour}`}
              style={{ width: `${(count / most) * 100}%` }}
            />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Facts({ stats }: { stats: Stats["stats"] }) {
  const t = useTranslations("invite");
  const format = useFormatter();
  const { conversionRate, totalRewards, monthlyRank } = stats;
  return (
    <dl className="grid grid-cols-3 divide-x divide-line/60 rounded-control bg-sunken/60 py-3.5 text-center">
      {(
        [
          [t("conversion"), format.number(conversionRate / 100, "percent")],
          [t("earnings"), <PointsText key="points" amount={totalRewards} />],
          [t("rank"), monthlyRank === null ? t("noRank") : t("rankValue", { rank: monthlyRank })],
        ] as const
      ).map(([name, value]) => (
        <div key={name} className="flex flex-col px-2">
          <dt className="text-[0.75rem] leading-4 text-ink-soft">{name}</dt>
          <dd className="mt-1 font-bold tabular-nums">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
