import { type RouterOutputs, trpc } from "@buzz/client";
import {
  Badge,
  Card,
  IconTile,
  Loading,
  PointsText,
  Progress,
  Section,
  Skeleton,
  useMoney,
} from "@buzz/ui";
import { Link } from "@tanstack/react-router";
import { ChevronRight, Gift, QrCode, ShoppingBag, Star, Store, UserPlus } from "lucide-react";
import { useTranslations } from "use-intl";

type Opportunity = RouterOutputs["mileage"]["opportunities"]["opportunities"][number];

const icons = {
  referral_recommender: Gift,
  referral_referee: UserPlus,
  signup: UserPlus,
  review: Star,
  store_visit: Store,
  qr_first_use: QrCode,
  repeat_purchase: ShoppingBag,
} as const;

/** How to earn points, and how far one has come. */
export function Opportunities() {
  const t = useTranslations("points");
  const { points } = useMoney();
  const { data, error } = trpc.mileage.opportunities.useQuery();
  // The statement beside it says what is wrong.
  if (error && !data) return null;
  if (!data)
    return (
      <Loading className="flex flex-col gap-3">
        <Skeleton className="h-9 w-40" />
        <Skeleton className="h-56 rounded-card!" />
      </Loading>
    );
  if (data.opportunities.length === 0) return null;
  return (
    <Section title={t("opportunities")}>
      {data.summary.weeklyPotential > 0 && (
        <p className="-mt-2 px-1 text-caption text-ink-soft">
          {t("weekly", { points: points(data.summary.weeklyPotential) })}
        </p>
      )}
      <Card flush>
        <ul className="divide-y divide-line/60">
          {data.opportunities.map((opportunity) => (
            <li key={opportunity.type}>
              <OpportunityRow opportunity={opportunity} />
            </li>
          ))}
        </ul>
      </Card>
    </Section>
  );
}

function OpportunityRow({ opportunity }: { opportunity: Opportunity }) {
  const t = useTranslations("points");
  const { type, title, reward, frequency, completed, available, progress } = opportunity;
  const Icon = icons[type];
  const isInvite = type === "referral_recommender";
  const content = (
    <>
      <IconTile tone={completed ? "neutral" : "brand"}>
        <Icon aria-hidden className="size-5.5" />
      </IconTile>
      <span className="min-w-0 flex-1">
        <span className={`block font-semibold ${completed ? "text-ink-soft" : ""}`}>{title}</span>
        <span className="block text-caption text-ink-faint">{t(`frequency.${frequency}`)}</span>
        {!completed && progress > 0 && (
          <Progress label={title} value={progress / 100} className="mt-2 h-1.5!" />
        )}
      </span>
      {completed ? (
        <Badge tone="good">{t("done")}</Badge>
      ) : (
        <PointsText amount={reward} signed className="font-bold text-brand-ink" />
      )}
    </>
  );
  const row = "flex min-h-16 items-center gap-3.5 px-5 py-3";
  if (!isInvite || !available) return <div className={row}>{content}</div>;
  return (
    <Link
      to="/invite"
      className={`${row} transition-colors hover:bg-sunken/60 active:bg-sunken focus-visible:-outline-offset-2`}
    >
      {content}
      <ChevronRight aria-hidden className="-mr-1 size-4.5 shrink-0 text-ink-faint" />
    </Link>
  );
}
