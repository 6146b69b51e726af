import { ConfirmDialog } from "@buzz/ui";
import { useTranslations } from "use-intl";

interface LeaveQuestionProps {
  open: boolean;
  onStay: () => void;
  onLeave: () => void;
}

/** Says that what was typed will be lost. */
export function LeaveQuestion({ open, onStay, onLeave }: LeaveQuestionProps) {
  const t = useTranslations("leave");
  return (
    <ConfirmDialog
      danger
      open={open}
      onCancel={onStay}
      onConfirm={onLeave}
      title={t("title")}
      description={t("text")}
      confirmLabel={t("confirm")}
    />
  );
}
