import { buttonClass, Logo, useMoney, useRemaining } from "@buzz/ui";
import { Link } from "@tanstack/react-router";
import { Coins, Ticket, Timer } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import type { PendingInvite } from "../account/pending-invite";
import { useTitle } from "../shell/use-title";

interface InvitationProps {
  invite: PendingInvite;
  /** Somebody is signed in here: the gifts are for new members. */
  isMember: boolean;
}

export function Invitation({ invite, isMember }: InvitationProps) {
  const t = useTranslations("landing");
  const title = t("title", { name: invite.referrerName });
  useTitle(title);
  return (
    <div className="mx-auto flex w-full max-w-sm flex-1 flex-col gap-6 px-2">
      <div className="my-auto flex flex-col gap-8 py-8">
        <div className="flex animate-rise flex-col items-center gap-2 text-center">
          <Logo className="mb-3 size-24" />
          <h1 className="text-headline font-extrabold text-balance">{title}</h1>
          <p className="text-pretty text-ink-soft">{t("text")}</p>
        </div>
        {isMember ? (
          <p className="rounded-card bg-sunken p-5 text-center text-ink-soft">{t("member")}</p>
        ) : (
          <ul className="flex flex-col gap-3">
            <SignupGifts bonus={invite.signupBonus} />
            <VisitorGift invite={invite} />
          </ul>
        )}
      </div>
      <div className="flex flex-col gap-2">
        {!isMember && (
          <Link to="/sign-up" className={buttonClass({ size: "lg", block: true })}>
            {t("join")}
          </Link>
        )}
        <Link
          to="/"
          className={buttonClass({ variant: isMember ? "primary" : "ghost", block: true })}
        >
          {t(isMember ? "home" : "look")}
        </Link>
      </div>
    </div>
  );
}

/** What every new member gets who comes by invitation. */
function SignupGifts({ bonus }: { bonus: PendingInvite["signupBonus"] }) {
  const t = useTranslations("landing");
  const { won, points } = useMoney();
  return (
    <>
      {bonus.mileage > 0 && (
        <Gift
          icon={<Coins aria-hidden />}
          title={t("points", { amount: points(bonus.mileage) })}
          text={t("pointsText")}
        />
      )}
      {bonus.couponAmount > 0 && (
        <Gift
          icon={<Ticket aria-hidden />}
          title={t("coupon", { amount: won(bonus.couponAmount) })}
          text={t("couponText")}
        />
      )}
    </>
  );
}

/** The coupon that only those get who sign up in time. */
function VisitorGift({ invite }: { invite: PendingInvite }) {
  const t = useTranslations("landing");
  const { won } = useMoney();
  const seconds = useRemaining(new Date(invite.couponUntil));
  if (seconds === 0 || invite.couponAmount === 0) return null;
  return (
    <Gift
      highlighted
      icon={<Timer aria-hidden />}
      title={t("visitor", { amount: won(invite.couponAmount) })}
      text={t("visitorText", { minutes: Math.ceil(seconds / 60) })}
    />
  );
}

interface GiftProps {
  icon: ReactNode;
  title: ReactNode;
  text: ReactNode;
  highlighted?: boolean;
}

function Gift({ icon, title, text, highlighted = false }: GiftProps) {
  return (
    <li
      className={
        highlighted
          ? "honeycomb flex items-center gap-4 rounded-card bg-brand-fill p-4 text-on-brand"
          : "flex items-center gap-4 rounded-card bg-surface p-4 shadow-card ring-1 ring-line/50"
      }
    >
      <span
        className={`grid size-12 shrink-0 place-items-center rounded-full ${highlighted ? "bg-white/20" : "bg-brand-soft text-brand-ink"}`}
      >
        {icon}
      </span>
      <div className="min-w-0">
        <p className="text-lead font-bold">{title}</p>
        <div className={highlighted ? "text-caption" : "text-caption text-ink-soft"}>{text}</div>
      </div>
    </li>
  );
}
