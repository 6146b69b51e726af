import { revealAccountInput } from "@buzz/api/schemas";
import { type RouterOutputs, trpc, useIntent } from "@buzz/client";
import { useTranslations } from "use-intl";
import { DecisionDialog } from "../decision/decision-dialog";
import { ReasonField } from "../decision/reason-field";
import type { MemberDialogProps } from "./member";

interface RevealDialogProps extends MemberDialogProps {
  onRevealed: (identity: RouterOutputs["admin"]["users"]["reveal"]) => void;
}

/** Shows what is masked, to whoever says why. */
export function RevealDialog({ member, open, onClose, onRevealed }: RevealDialogProps) {
  const t = useTranslations("members.reveal");
  const utils = trpc.useUtils();
  const reveal = trpc.admin.users.reveal.useMutation({
    ...useIntent(),
    onSuccess: async (identity) => {
      onRevealed(identity);
      onClose();
      await utils.admin.users.activity.invalidate();
    },
  });
  return (
    <DecisionDialog
      open={open}
      onClose={onClose}
      title={t("title", { name: member.name })}
      description={t("text")}
      confirmLabel={t("confirm")}
      schema={revealAccountInput}
      fixed={{ id: member.id }}
      attempt={reveal}
      onConfirm={(input) => reveal.mutate(input)}
      onStale={() => void utils.admin.users.invalidate()}
    >
      {(isWrong) => (
        <ReasonField name="reason" label={t("reason")} hint={t("hint")} wrong={isWrong("reason")} />
      )}
    </DecisionDialog>
  );
}
