import type { RouterOutputs } from "@buzz/client";
import { Card } from "@buzz/ui";
import { Info } from "lucide-react";
import { useTranslations } from "use-intl";

const reasons = [
  "self_referral",
  "visit_expired",
  "already_converted",
  "referrer_daily_limit",
  "ip_limit",
  "unknown_code",
  "budget_exceeded",
  "stopped",
  "check_unavailable",
] as const;

/** Says why an invitation brought nothing; silent when it was paid or when there was none. */
export function InviteOutcome({
  referral,
}: Pick<RouterOutputs["auth"]["register"]["rewards"], "referral">) {
  const t = useTranslations("welcome");
  if (!referral || (referral.status === "paid" && !referral.reason)) return null;
  const reason = reasons.find((known) => known === referral.reason);
  return (
    <Card tone="sunken" className="mt-6 flex w-full items-start gap-3 p-4 text-left">
      <Info aria-hidden className="mt-0.5 size-5 shrink-0 text-ink-faint" />
      <p className="text-body text-ink-soft">
        {reason ? t(`reasons.${reason}`) : t(`status.${referral.status}`)}
      </p>
    </Card>
  );
}
