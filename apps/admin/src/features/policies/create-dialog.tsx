import { createPolicyInput, policyType } from "@buzz/api/schemas";
import { trpc } from "@buzz/client";
import { Select, useToast } from "@buzz/ui";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { DecisionDialog } from "../decision/decision-dialog";
import { ReasonField } from "../decision/reason-field";
import type { Policy } from "./policy";
import { PolicyFields } from "./policy-fields";

interface CreateDialogProps {
  /** Those there are: of each type one can be on. */
  policies: readonly Policy[];
  open: boolean;
  onClose: () => void;
}

const input = createPolicyInput.required({ reason: true });

/** Makes a policy, which is on at once. */
export function CreateDialog({ policies, open, onClose }: CreateDialogProps) {
  const t = useTranslations("policies");
  const toast = useToast();
  const utils = trpc.useUtils();
  const [type, setType] = useState<Policy["type"] | "">("");
  const create = trpc.admin.referralPolicies.create.useMutation({
    onSuccess: async ({ name }) => {
      toast.good(t("create.done", { name }));
      close();
      await utils.admin.referralPolicies.invalidate();
    },
  });
  const isOn = (one: Policy["type"]) =>
    policies.some((policy) => policy.type === one && policy.status === "active");
  function close() {
    setType("");
    onClose();
  }
  return (
    <DecisionDialog
      wide
      open={open}
      onClose={close}
      title={t("create.title")}
      description={t("create.text")}
      confirmLabel={t("create.confirm")}
      schema={input}
      fixed={{}}
      attempt={create}
      onConfirm={(given) => create.mutate(given)}
      onStale={() => void utils.admin.referralPolicies.invalidate()}
    >
      {(isWrong) => (
        <>
          <Select
            name="type"
            label={t("fields.type")}
            hint={t("create.typeHint")}
            required
            value={type}
            onChange={setType}
            placeholder={t("create.choose")}
            options={policyType.options.map((value) => ({
              value,
              label: isOn(value)
                ? t("create.isOn", { type: t(`types.${value}`) })
                : t(`types.${value}`),
              disabled: isOn(value),
            }))}
            error={isWrong("type") && t("wrong.type")}
          />
          <PolicyFields isWrong={isWrong} />
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
