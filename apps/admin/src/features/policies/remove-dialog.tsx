import { removePolicyInput } from "@buzz/api/schemas";
import { trpc } from "@buzz/client";
import { useToast } from "@buzz/ui";
import { useTranslations } from "use-intl";
import { DecisionDialog } from "../decision/decision-dialog";
import { ReasonField } from "../decision/reason-field";
import type { Policy } from "./policy";

interface RemoveDialogProps {
  policy: Policy;
  open: boolean;
  onClose: () => void;
  /** Its details are shown no more. */
  onDone: () => void;
}

const input = removePolicyInput.required({ reason: true });

/** Takes a policy off the list for good; its history and what it gave stay. */
export function RemoveDialog({ policy, open, onClose, onDone }: RemoveDialogProps) {
  const t = useTranslations("policies");
  const toast = useToast();
  const utils = trpc.useUtils();
  const { id, name } = policy;
  const remove = trpc.admin.referralPolicies.remove.useMutation({
    onSuccess: async () => {
      toast.good(t("remove.done", { name }));
      onDone();
      await utils.admin.referralPolicies.list.invalidate();
    },
  });
  return (
    <DecisionDialog
      open={open}
      onClose={onClose}
      title={t("remove.title", { name })}
      description={t(policy.status === "active" ? "remove.textOn" : "remove.text")}
      confirmLabel={t("remove.confirm")}
      danger
      schema={input}
      fixed={{ id, permanent: true }}
      attempt={remove}
      onConfirm={(given) => remove.mutate(given)}
      onStale={() => void utils.admin.referralPolicies.invalidate()}
    >
      {(isWrong) => (
        <ReasonField
          name="reason"
          label={t("reason")}
          hint={t("reasonHint")}
          wrong={isWrong("reason") && t("wrong.reason")}
        />
      )}
    </DecisionDialog>
  );
}
