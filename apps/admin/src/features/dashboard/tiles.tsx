import { StatTile } from "@buzz/ui";
import { useTranslations } from "use-intl";
import { useFigures } from "../charts/use-figures";
import type { Overview } from "./overview";
import type { Timeframe } from "./search";

interface TilesProps {
  overview: Overview;
  timeframe: Timeframe;
}

/** The programme in eight figures: what there is, and under it what today or the time chosen has added. */
export function Tiles({ overview, timeframe }: TilesProps) {
  const t = useTranslations("dashboard.tiles");
  const { count, won, points } = useFigures();
  const { users, businesses, mileage, coupons, settlements, summary, todayStats } = overview;
  const within = t(`within.${timeframe}`);
  const tiles = [
    {
      id: "members",
      value: count(users.total),
      note: t("membersNote", { new: users.new, today: todayStats.newUsers, within }),
    },
    {
      id: "active",
      value: count(users.active),
      note: t("activeNote", { referrers: overview.overview.activeReferrers }),
    },
    {
      id: "shops",
      value: count(businesses.active),
      note: t("shopsNote", { new: businesses.new, within }),
    },
    {
      id: "uses",
      value: count(summary.transactions),
      note: t("usesNote", { today: todayStats.qrScans }),
    },
    {
      id: "sales",
      value: won(summary.sales),
      note: t("salesNote", { share: won(summary.programmeShare) }),
    },
    {
      id: "coupons",
      value: count(coupons.periodUsed),
      note: t("couponsNote", { issued: coupons.periodIssued }),
    },
    {
      id: "points",
      value: points(mileage.balance),
      note: t("pointsNote", { used: points(mileage.periodUsed), within }),
    },
    {
      id: "settlements",
      value: won(settlements.paidAmount),
      note: t("settlementsNote", { count: settlements.pending }),
    },
  ] as const;
  return (
    <div className="grid grid-cols-2 gap-3 xl:grid-cols-4">
      {tiles.map(({ id, value, note }) => (
        <StatTile key={id} label={t(id, { within })} value={value} note={note} className="p-4" />
      ))}
    </div>
  );
}
