import { Card, Logo, useMoney, useRemaining } from "@buzz/ui";
import { useTranslations } from "use-intl";
import type { PendingInvite } from "./pending-invite";

/** Reminds of the invitation that this sign-up will answer. */
export function InviteBanner({ invite }: { invite: PendingInvite }) {
  const t = useTranslations("home");
  const { won } = useMoney();
  const minutes = Math.ceil(useRemaining(new Date(invite.couponUntil)) / 60);
  return (
    <Card tone="soft" className="flex items-center gap-3 p-4">
      <Logo className="size-9 shrink-0" />
      <div>
        <p className="font-semibold">{t("invitedBy", { name: invite.referrerName })}</p>
        {minutes > 0 && invite.couponAmount > 0 && (
          <p className="text-caption text-ink-soft">
            {t("visitorCoupon", { amount: won(invite.couponAmount), minutes })}
          </p>
        )}
      </div>
    </Card>
  );
}
