import { Card, MoneyText } from "@buzz/ui";
import { Link } from "@tanstack/react-router";
import { QrCode, ReceiptText, Store, Ticket, UserPlus } from "lucide-react";
import { useFormatter, useNow, useTranslations } from "use-intl";
import { useOperator } from "../operator/use-operator";
import type { Overview } from "./overview";

type Activity = Overview["recentActivities"][number];

const signs = {
  coupon_used: Ticket,
  mileage_used: QrCode,
  user_registered: UserPlus,
  application_created: Store,
  settlement_requested: ReceiptText,
} as const;

/** The last things that happened in the district. */
export function LatestActivity({ activities }: { activities: Overview["recentActivities"] }) {
  const t = useTranslations("dashboard");
  const format = useFormatter();
  const now = useNow({ updateInterval: 60_000 });
  return (
    <Card className="flex flex-col gap-3">
      <h2 className="font-semibold">{t("latest")}</h2>
      {activities.length === 0 && <p className="py-6 text-center text-ink-faint">{t("nothing")}</p>}
      <ol className="flex flex-col divide-y divide-line">
        {activities.map((activity) => {
          const Sign = signs[activity.type];
          return (
            <li
              key={`${activity.type}-${activity.data.reference}-${activity.timestamp.getTime()}`}
              className="flex items-center gap-3 py-2"
            >
              <Sign aria-hidden className="size-4.5 shrink-0 text-ink-faint" />
              <span className="min-w-0 flex-1">
                <span className="block text-pretty">{activity.description}</span>
                <span className="flex gap-2 text-caption text-ink-faint tabular-nums">
                  {format.relativeTime(activity.timestamp, now)}
                  <Reference activity={activity} />
                </span>
              </span>
              {activity.data.amount !== null && (
                <MoneyText amount={activity.data.amount} className="font-semibold" />
              )}
            </li>
          );
        })}
      </ol>
    </Card>
  );
}

/** A use leads to its trace. */
function Reference({ activity: { type, data } }: { activity: Activity }) {
  const { can } = useOperator();
  const isUse = type === "coupon_used" || type === "mileage_used";
  if (!isUse || data.reference === null || !can("audit")) return null;
  return (
    <Link
      to="/transactions"
      search={{ no: data.reference }}
      className="text-brand-ink hover:underline"
    >
      {data.reference}
    </Link>
  );
}
