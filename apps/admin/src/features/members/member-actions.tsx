import { Button } from "@buzz/ui";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { AccountDetail } from "../accounts/account-dialog";
import { EndSessionsDialog } from "../accounts/end-sessions-dialog";
import { ResetPasswordDialog } from "../accounts/reset-password-dialog";
import { StatusDialog } from "../accounts/status-dialog";
import { useOperator } from "../operator/use-operator";
import { EditDialog } from "./edit-dialog";
import { RemoveDialog } from "./remove-dialog";

type Deed = "edit" | "remove" | "password" | "sessions" | "status";

/** What can be done with a member as they are now; operators have a screen of their own. */
export function MemberActions({ detail: { user, access } }: { detail: AccountDetail }) {
  const t = useTranslations("members");
  const words = useTranslations("accounts");
  const { can } = useOperator();
  const [deed, setDeed] = useState<Deed | null>(null);
  if (user.role === "admin" || access.erased) return null;
  const changes = can("users", "update");
  const dialog = (of: Deed) => ({ open: deed === of, onClose: () => setDeed(null) });
  const status = user.status === "active" ? "suspend" : "reinstate";

  return (
    <>
      {can("users", "delete") && (
        <Button variant="neutral" onClick={() => setDeed("remove")}>
          {t(user.status === "deactivated" ? "remove.erase" : "remove.action")}
        </Button>
      )}
      {changes && access.openSessions > 0 && (
        <Button variant="neutral" onClick={() => setDeed("sessions")}>
          {words("endSessions.action")}
        </Button>
      )}
      {changes && access.hasPassword && user.status === "active" && (
        <Button variant="neutral" onClick={() => setDeed("password")}>
          {words("resetPassword.action")}
        </Button>
      )}
      {changes && (
        <Button variant="neutral" onClick={() => setDeed("edit")}>
          {t("edit.action")}
        </Button>
      )}
      {changes && (
        <Button
          variant={status === "suspend" ? "danger" : "primary"}
          onClick={() => setDeed("status")}
        >
          {words(`${status}.action`)}
        </Button>
      )}
      <RemoveDialog member={user} {...dialog("remove")} />
      <EditDialog member={user} {...dialog("edit")} />
      <EndSessionsDialog account={user} {...dialog("sessions")} />
      <ResetPasswordDialog account={user} {...dialog("password")} />
      <StatusDialog account={user} deed={status} {...dialog("status")} />
    </>
  );
}
