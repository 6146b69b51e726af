import type { RouterOutputs } from "@buzz/client";
import { clsx } from "clsx";
import { BadgeCheck, CircleX, Hourglass, type LucideIcon, TimerOff } from "lucide-react";
import { useTranslations } from "use-intl";

type Status = RouterOutputs["businesses"]["applicationStatus"]["status"];

const signs: Record<Status, { Icon: LucideIcon; className: string }> = {
  pending: { Icon: Hourglass, className: "bg-warn-soft text-warn-ink" },
  approved: { Icon: BadgeCheck, className: "bg-good-soft text-good-ink" },
  rejected: { Icon: CircleX, className: "bg-bad-soft text-bad-ink" },
  expired: { Icon: TimerOff, className: "bg-sunken text-ink-soft" },
};

interface ApplicationVerdictProps {
  status: Status;
  /** Why it was rejected, in the operator's words. */
  reason: string | null | undefined;
}

export function ApplicationVerdict({ status, reason }: ApplicationVerdictProps) {
  const t = useTranslations("application.verdict");
  const { Icon, className } = signs[status];
  return (
    <div role="status" className="flex animate-rise flex-col items-center gap-2 pt-8 text-center">
      <span className={clsx("mb-2 grid size-20 place-items-center rounded-full", className)}>
        <Icon aria-hidden className="size-9" />
      </span>
      <h2 className="text-headline font-bold">{t(`${status}.title`)}</h2>
      <p className="max-w-xs text-lead text-pretty text-ink-soft">{t(`${status}.text`)}</p>
      {reason && (
        <div className="mt-3 w-full rounded-card bg-bad-soft px-5 py-4 text-left text-bad-ink">
          <p className="text-caption font-semibold">{t("reason")}</p>
          <p className="mt-1 text-lead font-semibold whitespace-pre-line">{reason}</p>
        </div>
      )}
    </div>
  );
}
