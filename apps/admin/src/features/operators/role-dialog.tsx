import { adminRole, assignRoleInput } from "@buzz/api/schemas";
import { trpc, useIntent } from "@buzz/client";
import { TextField, useToast } from "@buzz/ui";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { dayOf } from "../../lib/calendar";
import { useAccountRefresh } from "../accounts/use-account-refresh";
import { DecisionDialog } from "../decision/decision-dialog";
import { usePending } from "../decision/use-pending";
import type { OperatorRow } from "./operator";
import { RoleField } from "./role-field";

interface RoleDialogProps {
  operator: OperatorRow;
  open: boolean;
  onClose: () => void;
}

/** Gives an operator another role, for good or until a day is over in the district. */
export function RoleDialog({ operator, open, onClose }: RoleDialogProps) {
  const t = useTranslations("operators");
  const toast = useToast();
  const waits = usePending();
  const utils = trpc.useUtils();
  const refresh = useAccountRefresh();
  const { id, name, role, roleExpiresAt } = operator;
  const [lastDay, setLastDay] = useState(roleExpiresAt ? dayOf(roleExpiresAt) : "");
  const assign = trpc.admin.permissions.assign.useMutation({
    ...useIntent(),
    onSuccess: async (answer) => {
      if (!waits(answer)) toast.good(t("assign.done", { name }));
      onClose();
      await Promise.all([refresh(), utils.admin.approvals.invalidate()]);
    },
  });
  return (
    <DecisionDialog
      open={open}
      onClose={onClose}
      title={t("assign.title", { name })}
      description={t("assign.text")}
      confirmLabel={t("assign.confirm")}
      schema={assignRoleInput}
      fixed={{
        userId: id,
        ...(lastDay !== "" && { expiresAt: new Date(`${lastDay}T23:59:59+09:00`) }),
      }}
      attempt={assign}
      onConfirm={(input) => assign.mutate(input)}
      onStale={() => void refresh()}
    >
      {(isWrong) => (
        <>
          <RoleField name="permissionId" initial={role} options={adminRole.options} />
          <TextField
            type="date"
            label={t("assign.until")}
            hint={t("assign.untilHint")}
            value={lastDay}
            min={dayOf(new Date())}
            onChange={({ target }) => setLastDay(target.value)}
            error={isWrong("expiresAt") && t("assign.untilWrong")}
          />
          {role === "super_admin" && (
            <p className="text-caption text-ink-soft">{t("assign.lastOne")}</p>
          )}
        </>
      )}
    </DecisionDialog>
  );
}
