import { saveAlarmPhoneInput } from "@buzz/api/schemas";
import { trpc, useIntent } from "@buzz/client";
import { TextField, useToast } from "@buzz/ui";
import { useTranslations } from "use-intl";
import { DecisionDialog } from "../decision/decision-dialog";

interface PhoneDialogProps {
  open: boolean;
  hasPhone: boolean;
  onClose: () => void;
}

/** Sets where alarms reach oneself by SMS; an empty field takes the phone away. */
export function PhoneDialog({ open, hasPhone, onClose }: PhoneDialogProps) {
  const t = useTranslations("alarms.contacts");
  const toast = useToast();
  const utils = trpc.useUtils();
  const save = trpc.budget.savePhone.useMutation({
    ...useIntent(),
    onSuccess: (answer) => {
      onClose();
      utils.budget.contacts.setData(undefined, answer);
      toast.good(t("saved"));
    },
  });
  return (
    <DecisionDialog
      open={open}
      onClose={onClose}
      title={t("dialog")}
      description={t("dialogText")}
      confirmLabel={t("save")}
      schema={saveAlarmPhoneInput}
      fixed={{}}
      attempt={save}
      onConfirm={(input) => save.mutate(input)}
      onStale={() => void utils.budget.contacts.invalidate()}
    >
      {(isWrong) => (
        <TextField
          name="phone"
          label={t("phone")}
          hint={hasPhone ? t("phoneHint") : undefined}
          type="tel"
          autoComplete="tel"
          inputMode="tel"
          maxLength={13}
          data-clears
          error={isWrong("phone") && t("phoneWrong")}
        />
      )}
    </DecisionDialog>
  );
}
