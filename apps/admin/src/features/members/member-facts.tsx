import type { RouterOutputs } from "@buzz/client";
import { Button, PointsText } from "@buzz/ui";
import { Link } from "@tanstack/react-router";
import { Eye } from "lucide-react";
import { useState } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { AccountAccess } from "../accounts/account-access";
import type { AccountDetail } from "../accounts/account-dialog";
import { useFigures } from "../charts/use-figures";
import { Facts } from "../page/facts";
import { RevealDialog } from "./reveal-dialog";

type Revealed = RouterOutputs["admin"]["users"]["reveal"];

/** Who a member is, masked until somebody says why they look, and what they did so far. */
export function MemberFacts({ detail }: { detail: AccountDetail }) {
  const t = useTranslations("members");
  const format = useFormatter();
  const { count } = useFigures();
  const [revealed, setRevealed] = useState<Revealed | null>(null);
  const [asking, setAsking] = useState(false);
  const { user, profile, stats, access } = detail;
  const { referrerId } = profile;
  const isUser = user.role === "user";
  const shown = revealed ?? { ...user, birthDate: null };

  return (
    <div className="flex flex-col gap-7">
      {access.erased && (
        <p className="rounded-control bg-sunken px-4 py-3 text-ink-soft">{t("erased")}</p>
      )}
      <div className="flex flex-col items-start gap-3">
        <Facts
          title={t("identity")}
          facts={[
            { name: t("fields.name"), value: shown.name },
            { name: t("fields.email"), value: <span className="break-all">{shown.email}</span> },
            { name: t("fields.phone"), value: shown.phone },
            ...(revealed ? [{ name: t("fields.birthDate"), value: revealed.birthDate }] : []),
            ...(!isUser ? [{ name: t("fields.shop"), value: user.businessName }] : []),
            { name: t("fields.provider"), value: t(`providers.${user.authProvider}`) },
            { name: t("fields.createdAt"), value: format.dateTime(user.createdAt, "dateTime") },
            ...(isUser
              ? [
                  {
                    name: t("fields.gender"),
                    value: profile.gender && t(`genders.${profile.gender}`),
                  },
                  { name: t("fields.university"), value: profile.university },
                  { name: t("fields.referralCode"), value: profile.referralCode },
                  {
                    name: t("fields.referrer"),
                    value: referrerId && (
                      <Link
                        from="/members"
                        to="/members"
                        search={(search) => ({ ...search, id: referrerId })}
                        className="font-semibold text-brand-ink hover:underline"
                      >
                        {t("open")}
                      </Link>
                    ),
                  },
                  { name: t("fields.marketing"), value: t(profile.marketingAgree ? "yes" : "no") },
                ]
              : []),
            { name: t("fields.notes"), value: user.notes },
          ]}
        />
        {revealed === null && !access.erased && (
          <Button
            variant="soft"
            size="sm"
            icon={<Eye aria-hidden className="size-4" />}
            onClick={() => setAsking(true)}
          >
            {t("reveal.action")}
          </Button>
        )}
      </div>
      {isUser && (
        <dl className="grid grid-cols-3 gap-2">
          {[
            { name: t("fields.points"), value: <PointsText amount={stats.totalMileage} /> },
            { name: t("fields.referrals"), value: count(stats.totalReferrals) },
            { name: t("fields.coupons"), value: count(stats.totalCouponsUsed) },
          ].map(({ name, value }) => (
            <div key={name} className="flex flex-col gap-0.5 rounded-control bg-sunken px-3.5 py-3">
              <dt className="text-caption text-ink-soft">{name}</dt>
              <dd className="text-lead font-bold tabular-nums">{value}</dd>
            </div>
          ))}
        </dl>
      )}
      <AccountAccess detail={detail} />
      <RevealDialog
        member={user}
        open={asking}
        onClose={() => setAsking(false)}
        onRevealed={setRevealed}
      />
    </div>
  );
}
