import type { RouterOutputs } from "@buzz/client";
import { Button, MobileLayout, PointsText, useMoney } from "@buzz/ui";
import { Link, useRouter } from "@tanstack/react-router";
import { Coins, QrCode, Ticket } from "lucide-react";
import { type ReactNode, useEffect, useRef } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { Celebration } from "./celebration";
import { InviteOutcome } from "./invite-outcome";
import type { NextSearch } from "./next-path";

type Joined = RouterOutputs["auth"]["register"];
type Coupon = NonNullable<Joined["rewards"]["visitorCoupon"]>;

/** What the new account was really given, or why it was not. */
export function Welcome({ joined, next }: NextSearch & { joined: Joined }) {
  const t = useTranslations("welcome");
  const { history } = useRouter();
  const heading = useRef<HTMLHeadingElement>(null);
  const { signupBonus, visitorCoupon, referral } = joined.rewards;
  const coupons = [signupBonus?.coupon, visitorCoupon].filter((coupon) => coupon != null);
  const points = signupBonus?.mileage ?? 0;
  const rewarded = points > 0 || coupons.length > 0;

  useEffect(() => heading.current?.focus(), []);

  return (
    <MobileLayout>
      <div className="mx-auto flex w-full max-w-sm flex-1 flex-col px-2">
        <div className="my-auto flex flex-col items-center gap-2 py-10 text-center">
          <Celebration quiet={!rewarded} />
          <h1
            ref={heading}
            tabIndex={-1}
            className="text-headline font-extrabold text-balance outline-none"
          >
            {t("title", { name: joined.user.name })}
          </h1>
          <p className="text-ink-soft">{t(rewarded ? "rewarded" : "plain")}</p>
          {rewarded && (
            <ul className="mt-6 flex w-full flex-col gap-3">
              {points > 0 && (
                <Reward
                  icon={<Coins aria-hidden />}
                  title={<PointsText amount={points} />}
                  detail={t("pointsDetail")}
                />
              )}
              {coupons.map((coupon) => (
                <CouponReward key={coupon.id} coupon={coupon} />
              ))}
            </ul>
          )}
          <InviteOutcome referral={referral} />
        </div>
        <Button size="lg" block onClick={() => history.replace(next ?? "/")}>
          {t("start")}
        </Button>
      </div>
    </MobileLayout>
  );
}

function CouponReward({ coupon }: { coupon: Coupon }) {
  const t = useTranslations("welcome");
  const format = useFormatter();
  const { won } = useMoney();
  return (
    <Reward
      icon={<Ticket aria-hidden />}
      title={t("coupon", { amount: won(coupon.amount) })}
      detail={`${coupon.name} · ${t("until", { date: format.dateTime(coupon.expiresAt, "date") })}`}
      action={
        <Link
          to="/coupons/$id/qr"
          params={{ id: coupon.id }}
          aria-label={t("useName", { name: coupon.name })}
          className="flex size-16 shrink-0 flex-col items-center justify-center gap-1 rounded-control bg-brand-soft text-caption font-bold text-brand-ink transition-[scale] active:scale-95"
        >
          <QrCode aria-hidden className="size-6" />
          {t("use")}
        </Link>
      }
    />
  );
}

interface RewardProps {
  icon: ReactNode;
  title: ReactNode;
  detail: ReactNode;
  action?: ReactNode;
}

function Reward({ icon, title, detail, action }: RewardProps) {
  return (
    <li className="flex animate-rise items-center gap-3.5 rounded-card bg-surface p-4 text-left shadow-card ring-1 ring-line/50 nth-2:[animation-delay:120ms] nth-3:[animation-delay:240ms]">
      <span className="grid size-12 shrink-0 place-items-center rounded-full bg-brand-soft text-brand-ink">
        {icon}
      </span>
      <div className="min-w-0 flex-1">
        <p className="text-title font-extrabold tabular-nums">{title}</p>
        <p className="text-caption text-ink-soft">{detail}</p>
      </div>
      {action}
    </li>
  );
}
