import { useSignOut } from "@buzz/client";
import { Button, ConfirmDialog } from "@buzz/ui";
import { useNavigate } from "@tanstack/react-router";
import { LogOut } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";

/** Ends the session on the server; the device forgets it even when the server cannot be told. */
export function SignOut() {
  const t = useTranslations("my");
  const [asking, setAsking] = useState(false);
  const navigate = useNavigate();
  const { signOut, isPending } = useSignOut({ leave: () => navigate({ to: "/" }) });
  return (
    <>
      <Button
        variant="ghost"
        icon={<LogOut aria-hidden className="size-5" />}
        onClick={() => setAsking(true)}
        className="self-center"
      >
        {t("signOut")}
      </Button>
      <ConfirmDialog
        open={asking}
        onCancel={() => setAsking(false)}
        onConfirm={signOut}
        title={t("signOutTitle")}
        description={t("signOutText")}
        confirmLabel={t("signOut")}
        loading={isPending}
      />
    </>
  );
}
