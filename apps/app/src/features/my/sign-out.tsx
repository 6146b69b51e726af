import { trpc, useSession } from "@buzz/client";
import { Button, ConfirmDialog } from "@buzz/ui";
import { useNavigate } from "@tanstack/react-router";
import { LogOut } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";

/** Ends the session on the server; the device forgets it even when the server cannot be told. */
export function SignOut() {
  const t = useTranslations("my");
  const [asking, setAsking] = useState(false);
  const { signOut } = useSession();
  const navigate = useNavigate();
  const logout = trpc.auth.logout.useMutation({
    onSettled: async () => {
      await navigate({ to: "/" });
      signOut();
    },
  });
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
        onConfirm={() => logout.mutate()}
        title={t("signOutTitle")}
        description={t("signOutText")}
        confirmLabel={t("signOut")}
        loading={logout.isPending}
      />
    </>
  );
}
