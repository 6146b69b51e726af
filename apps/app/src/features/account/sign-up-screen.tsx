import { type RouterOutputs, useSession } from "@buzz/client";
import { Link, Navigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { AccountScreen } from "./account-screen";
import { InviteBanner } from "./invite-banner";
import type { NextSearch } from "./next-path";
import { pendingInvite } from "./pending-invite";
import { ProviderLinks } from "./provider-links";
import { SignUpForm } from "./sign-up-form";
import { Welcome } from "./welcome";

export function SignUpScreen({ next }: NextSearch) {
  const t = useTranslations("account");
  const [isMember] = useState(useSession().signedIn);
  const [invite] = useState(pendingInvite);
  const [joined, setJoined] = useState<RouterOutputs["auth"]["register"] | null>(null);

  if (isMember) return <Navigate to="/" replace />;
  if (joined) return <Welcome joined={joined} next={next} />;
  return (
    <AccountScreen title={t("signUpTitle")} text={invite ? undefined : t("signUpText")}>
      {invite && <InviteBanner invite={invite} />}
      <SignUpForm next={next} onJoined={setJoined} />
      <ProviderLinks next={next} />
      <p className="flex items-center justify-center gap-1 text-ink-soft">
        {t("alreadyHere")}
        <Link
          to="/sign-in"
          search={{ next }}
          className="inline-flex min-h-11 items-center px-2 font-semibold text-brand-ink"
        >
          {t("signIn")}
        </Link>
      </p>
    </AccountScreen>
  );
}
