import type { RouterOutputs } from "@buzz/client";
import { Link } from "@tanstack/react-router";
import { OctagonPause } from "lucide-react";
import { useFormatter, useTranslations } from "use-intl";

export type KillSwitch = RouterOutputs["budget"]["current"]["killSwitch"];

/** What operators have stopped, why, and when it goes on by itself. */
export function StoppedNotice({ killSwitch }: { killSwitch: KillSwitch }) {
  const t = useTranslations("budget.emergency");
  const format = useFormatter();
  const { enabled, rewardsReduced, services, reason, until } = killSwitch;
  if (!enabled && !rewardsReduced) return null;
  const what = [
    ...services.map((service) => t(`services.${service}`)),
    ...(rewardsReduced ? [t("reduced")] : []),
  ];
  return (
    <Link
      to="/budget"
      search={{ view: "emergency" }}
      className="flex items-start gap-3 rounded-card bg-bad-soft px-5 py-3.5 text-bad-ink hover:brightness-97"
    >
      <OctagonPause aria-hidden className="mt-0.5 size-5 shrink-0" />
      <span className="flex flex-col gap-0.5">
        <span className="font-semibold">{t("stopped", { what: format.list(what) })}</span>
        <span className="text-caption">
          {reason}
          {" · "}
          {until ? t("resumesAt", { at: format.dateTime(until, "dateTime") }) : t("untilLifted")}
        </span>
      </span>
    </Link>
  );
}
