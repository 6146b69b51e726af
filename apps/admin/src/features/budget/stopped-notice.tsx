import type { RouterOutputs } from "@buzz/client";
import { Link } from "@tanstack/react-router";
import { clsx } from "clsx";
import { ChevronRight, OctagonPause } from "lucide-react";
import { useFormatter, useTranslations } from "use-intl";

export type KillSwitch = RouterOutputs["budget"]["current"]["killSwitch"];

interface StoppedNoticeProps {
  killSwitch: KillSwitch;
  /** False where the controls are at hand. */
  leads?: boolean;
}

/** What operators have stopped, why, and when it goes on by itself; leads to the controls. */
export function StoppedNotice({ killSwitch, leads = true }: StoppedNoticeProps) {
  const t = useTranslations("budget.emergency");
  const format = useFormatter();
  const { enabled, rewardsReduced, services, reason, until } = killSwitch;
  if (!enabled && !rewardsReduced) return null;
  const what = [
    ...services.map((service) => t(`services.${service}`)),
    ...(rewardsReduced ? [t("reduced")] : []),
  ];
  const look = "flex items-start gap-3 rounded-card bg-bad-soft px-5 py-3.5 text-bad-ink";
  const told = (
    <>
      <OctagonPause aria-hidden className="mt-0.5 size-5 shrink-0" />
      <span className="flex min-w-0 flex-1 flex-col gap-0.5">
        <span className="font-semibold">{t("stopped", { what: format.list(what) })}</span>
        <span className="text-caption">
          {reason}
          {" · "}
          {until ? t("resumesAt", { at: format.dateTime(until, "dateTime") }) : t("untilLifted")}
        </span>
      </span>
    </>
  );
  return leads ? (
    <Link to="/budget" search={{ view: "emergency" }} className={clsx(look, "hover:brightness-97")}>
      {told}
      <ChevronRight aria-hidden className="size-4 shrink-0 self-center" />
    </Link>
  ) : (
    <p className={look}>{told}</p>
  );
}
