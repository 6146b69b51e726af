import { useSession, useSignOut } from "@buzz/client";
import { MobileLayout, Spinner } from "@buzz/ui";
import { Navigate } from "@tanstack/react-router";
import { useEffect } from "react";
import { useTranslations } from "use-intl";

/** Signs out on the server when it can be reached, and on this device in any case. */
export function SignOut() {
  const t = useTranslations("settings");
  const { signedIn } = useSession();
  const { signOut } = useSignOut();

  useEffect(signOut, [signOut]);

  if (!signedIn) return <Navigate to="/sign-in" replace />;
  return (
    <MobileLayout>
      <p role="status" className="m-auto flex items-center gap-2.5 text-ink-soft">
        <Spinner />
        {t("signingOut")}
      </p>
    </MobileLayout>
  );
}
