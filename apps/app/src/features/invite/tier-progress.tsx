import { trpc } from "@buzz/client";
import { Card, Progress, StatusBadge } from "@buzz/ui";
import { useTranslations } from "use-intl";

/** The caller's tier, what it brings, and how far the next one is. */
export function TierProgress() {
  const t = useTranslations("invite");
  const { data } = trpc.referral.stats.useQuery({ timeframe: "month" });
  if (!data) return null;
  const { tier, tierBenefits, stats } = data;
  const { next, multiplier } = tierBenefits;
  const joined = stats.referrals.total;
  return (
    <Card className="flex flex-col gap-3">
      <div className="flex items-center justify-between gap-3">
        <StatusBadge tone="brand">{t(`tiers.${tier}`)}</StatusBadge>
        <span className="font-bold tabular-nums">{t("multiplier", { multiplier })}</span>
      </div>
      {next && (
        <Progress
          label={t("nextTier", { tier: t(`tiers.${next.tier}`), remaining: next.remaining })}
          value={joined / (joined + next.remaining)}
        />
      )}
      <p className="text-caption text-ink-soft">
        {next
          ? t("nextTier", { tier: t(`tiers.${next.tier}`), remaining: next.remaining })
          : t("topTier")}
      </p>
    </Card>
  );
}
