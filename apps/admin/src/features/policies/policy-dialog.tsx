import { updatePolicyInput } from "@buzz/api/schemas";
import { trpc, useIntent } from "@buzz/client";
import { TextField, useToast } from "@buzz/ui";
import { useTranslations } from "use-intl";
import { DecisionDialog } from "../decision/decision-dialog";
import { NumberField } from "../decision/number-field";
import { ReasonField } from "../decision/reason-field";
import type { Policy } from "./policy";

interface PolicyDialogProps {
  policy: Policy;
  /** Change its terms, or switch it on or off. */
  deed: "edit" | "status";
  open: boolean;
  onClose: () => void;
}

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
      open={open}
      onClose={onClose}
      title={t(`${say}.title`, { name: policy.name })}
      description={t(`${say}.text`)}
      confirmLabel={t(`${say}.confirm`)}
      danger={say === "pause"}
      schema={updatePolicyInput}
      fixed={{
        id: policy.id,
        ...(deed === "status" && { status: switched === "pause" ? "inactive" : "active" }),
      }}
      attempt={update}
      onConfirm={(input) => update.mutate(input)}
      onStale={() => void utils.admin.referralPolicies.invalidate()}
    >
      {(isWrong) => (
        <>
          {deed === "edit" && (
            <>
              <TextField
                name="name"
                label={t("fields.name")}
                maxLength={100}
                defaultValue={policy.name}
                error={isWrong("name") && t("wrong.name")}
              />
              <NumberField
                name="reward.amount"
                label={t("fields.reward")}
                unit={policy.reward.type === "point" ? "P" : t("won")}
                initial={policy.reward.amount}
                error={isWrong("reward.amount") && t("wrong.amount")}
              />
              <div className="grid gap-3 sm:grid-cols-2">
                <NumberField
                  name="conditions.minOrderAmount"
                  label={t("fields.minOrderAmount")}
                  unit={t("won")}
                  initial={policy.conditions.minOrderAmount}
                  error={isWrong("conditions.minOrderAmount") && t("wrong.amount")}
                />
                <NumberField
                  name="conditions.maxRewards"
                  label={t("fields.maxRewards")}
                  initial={policy.conditions.maxRewards}
                  error={isWrong("conditions.maxRewards") && t("wrong.amount")}
                />
              </div>
            </>
          )}
          <ReasonField
            name="reason"
            label={t("reason")}
            hint={t("reasonHint")}
            wrong={isWrong("reason")}
          />
        </>
      )}
    </DecisionDialog>
  );
}
