import { trpc } from "@buzz/client";
import { Card, IconTile, ListRow, Section, useMoney } from "@buzz/ui";
import { Link } from "@tanstack/react-router";
import { Bell, Coins, Gift, Ticket } from "lucide-react";
import { useTranslations } from "use-intl";
import { useUnread } from "../notices/use-unread";

/** What one has and what came in, each a way to where it is. */
export function Activity() {
  const t = useTranslations("my");
  const { points } = useMoney();
  const { data } = trpc.users.profile.useQuery();
  const unread = useUnread(true);
  return (
    <Section title={t("activity")}>
      <Card flush className="divide-y divide-line/60">
        <ListRow
          leading={
            <IconTile tone="good">
              <Coins aria-hidden className="size-5.5" />
            </IconTile>
          }
          title={t("points")}
          trailing={data && points(data.mileage.balance)}
          render={<Link to="/points" />}
        />
        <ListRow
          leading={
            <IconTile>
              <Ticket aria-hidden className="size-5.5" />
            </IconTile>
          }
          title={t("coupons")}
          trailing={data && t("couponCount", { count: data.coupons.active })}
          render={<Link to="/coupons" />}
        />
        <ListRow
          leading={
            <IconTile>
              <Gift aria-hidden className="size-5.5" />
            </IconTile>
          }
          title={t("friends")}
          trailing={data && t("friendCount", { count: data.referrals.total })}
          render={<Link to="/invite" />}
        />
        <ListRow
          leading={
            <IconTile tone="warn">
              <Bell aria-hidden className="size-5.5" />
            </IconTile>
          }
          title={t("notices")}
          trailing={unread > 0 && t("unread", { count: unread })}
          render={<Link to="/notifications" />}
        />
      </Card>
    </Section>
  );
}
