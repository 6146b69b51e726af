import { Button } from "@buzz/ui";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { AccountDetail } from "../accounts/account-dialog";
import { EndSessionsDialog } from "../accounts/end-sessions-dialog";
import { ResetPasswordDialog } from "../accounts/reset-password-dialog";
import { StatusDialog } from "../accounts/status-dialog";
import { useOperator } from "../operator/use-operator";
import type { OperatorRow } from "./operator";
import { RoleDialog } from "./role-dialog";

type Deed = "role" | "password" | "sessions" | "status";

interface OperatorActionsProps {
  operator: OperatorRow;
  detail: AccountDetail;
}

/** What a super_admin can do with another operator; nobody does it with themselves. */
export function OperatorActions({ operator, detail: { user, access } }: OperatorActionsProps) {
  const t = useTranslations("operators");
  const words = useTranslations("accounts");
  const { operator: me, can } = useOperator();
  const [deed, setDeed] = useState<Deed | null>(null);
  if (me?.id === operator.id || !can("system", "update")) return null;
  const dialog = (of: Deed) => ({ open: deed === of, onClose: () => setDeed(null) });
  const status = user.status === "active" ? "suspend" : "reinstate";
  return (
    <>
      {access.openSessions > 0 && (
        <Button variant="neutral" onClick={() => setDeed("sessions")}>
          {words("endSessions.action")}
        </Button>
      )}
      {user.status === "active" && (
        <Button variant="neutral" onClick={() => setDeed("password")}>
          {words("resetPassword.action")}
        </Button>
      )}
      <Button
        variant={status === "suspend" ? "danger" : "neutral"}
        onClick={() => setDeed("status")}
      >
        {words(`${status}.action`)}
      </Button>
      <Button onClick={() => setDeed("role")}>{t("assign.action")}</Button>
      <RoleDialog operator={operator} {...dialog("role")} />
      <EndSessionsDialog account={user} {...dialog("sessions")} />
      <ResetPasswordDialog account={user} {...dialog("password")} />
      <StatusDialog account={user} deed={status} {...dialog("status")} />
    </>
  );
}
