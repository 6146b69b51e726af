import { buttonClass, Card } from "@buzz/ui";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { InviteBanner } from "../account/invite-banner";
import { pendingInvite } from "../account/pending-invite";

/** For people who are not signed in: what Buzz is, and the way in. */
export function JoinCard() {
  const t = useTranslations("home");
  const [invite] = useState(pendingInvite);
  return (
    <div className="flex flex-col gap-3">
      <Card tone="brand" className="flex flex-col gap-5 p-6">
        <div className="flex flex-col gap-1.5">
          <h1 className="text-headline font-extrabold text-balance whitespace-pre-line">
            {t("joinTitle")}
          </h1>
          <p className="text-pretty opacity-90">{t("joinText")}</p>
        </div>
        <div className="flex gap-2 *:flex-1">
          <Link to="/sign-up" className={buttonClass({ variant: "inverted" })}>
            {t("join")}
          </Link>
          <Link
            to="/sign-in"
            className="inline-flex min-h-11 items-center justify-center rounded-control font-semibold ring-1 ring-current/40 focus-visible:outline-current transition-colors hover:bg-current/10"
          >
            {t("signIn")}
          </Link>
        </div>
      </Card>
      {invite && <InviteBanner invite={invite} />}
    </div>
  );
}
