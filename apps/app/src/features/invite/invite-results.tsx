import type { RouterOutputs } from "@buzz/client";
import { Card, PointsText, Section } from "@buzz/ui";
import type { ReactNode } from "react";
import { useFormatter, useTranslations } from "use-intl";

/** What came of one's invitations so far. */
export function InviteResults({ invite }: { invite: RouterOutputs["referral"]["code"] }) {
  const t = useTranslations("invite");
  const format = useFormatter();
  const { stats, rewards } = invite;
  return (
    <Section title={t("results")}>
      <Card flush>
        <dl className="divide-y divide-line/60">
          <Result label={t("total")}>
            {t("people", { count: format.number(stats.totalReferrals) })}
          </Result>
          <Result label={t("month")}>
            {t("people", { count: format.number(stats.monthlyReferrals) })}
          </Result>
          <Result label={t("earned")}>
            <PointsText amount={stats.totalMileageEarned} />
          </Result>
          <Result label={t("next")}>
            <PointsText amount={rewards.recommenderReward} signed className="text-brand-ink" />
          </Result>
        </dl>
      </Card>
      <p className="px-1 text-caption text-pretty text-ink-faint">{t("tierText")}</p>
    </Section>
  );
}

function Result({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="flex min-h-14 items-center justify-between gap-4 px-5">
      <dt className="text-ink-soft">{label}</dt>
      <dd className="text-lead font-bold tabular-nums">{children}</dd>
    </div>
  );
}
