import { updatePolicyInput } from "@buzz/api/schemas";
import { trpc, useIntent } from "@buzz/client";
import { useToast } from "@buzz/ui";
import { useTranslations } from "use-intl";
import { DecisionDialog } from "../decision/decision-dialog";
import { ReasonField } from "../decision/reason-field";
import type { Policy } from "./policy";
import { PolicyFields } from "./policy-fields";

interface PolicyDialogProps {
  policy: Policy;
  /** Change its terms, or switch it on or off. */
  deed: "edit" | "status";
  open: boolean;
  onClose: () => void;
}

const input = updatePolicyInput.required({ reason: true });

/** Changes a policy; what was given already stays. */
export function PolicyDialog({ policy, deed, open, onClose }: PolicyDialogProps) {
  const t = useTranslations("policies");
  const toast = useToast();
  const utils = trpc.useUtils();
  const switched = policy.status === "active" ? "pause" : "resume";
  const say = deed === "edit" ? "edit" : switched;
  const update = trpc.admin.referralPolicies.update.useMutation({
    ...useIntent(),
    onSuccess: async ({ name }) => {
      toast.good(t(`${say}.done`, { name }));
      onClose();
      await utils.admin.referralPolicies.invalidate();
    },
  });
  return (
    <DecisionDialog
      wide={deed === "edit"}
      open={open}
      onClose={onClose}
      title={t(`${say}.title`, { name: policy.name })}
      description={t(`${say}.text`)}
      confirmLabel={t(`${say}.confirm`)}
      danger={say === "pause"}
      schema={input}
      fixed={{
        id: policy.id,
        ...(deed === "status" && { status: switched === "pause" ? "inactive" : "active" }),
      }}
      attempt={update}
      onConfirm={(given) => update.mutate(given)}
      onStale={() => void utils.admin.referralPolicies.invalidate()}
    >
      {(isWrong) => (
        <>
          {deed === "edit" && <PolicyFields policy={policy} isWrong={isWrong} />}
          <ReasonField
            name="reason"
            label={t("reason")}
            hint={t("reasonHint")}
            wrong={isWrong("reason") && t("wrong.reason")}
          />
        </>
      )}
    </DecisionDialog>
  );
}
