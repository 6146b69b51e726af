import { approveApplicationInput } from "@buzz/api/schemas";
import { trpc, useIntent } from "@buzz/client";
import { TextField, useToast } from "@buzz/ui";
import { useTranslations } from "use-intl";
import { DecisionDialog } from "../decision/decision-dialog";
import type { ApplicationDialogProps } from "./application";
import { CategoryField } from "./category-field";

/** Approving opens the shop and its owner's account; name and category may be put right on the way. */
export function ApproveDialog({ application, open, onClose, onDone }: ApplicationDialogProps) {
  const t = useTranslations("applications.approve");
  const toast = useToast();
  const utils = trpc.useUtils();
  const { name, category } = application.businessInfo;
  const approve = trpc.admin.applications.approve.useMutation({
    ...useIntent(),
    onSuccess: async ({ email }, { businessName = name }) => {
      toast.good(t("done", { name: businessName }), t("doneText", { email }));
      onDone();
      await utils.admin.applications.invalidate();
    },
  });

  return (
    <DecisionDialog
      open={open}
      onClose={onClose}
      title={t("title", { name })}
      description={t("text", { email: application.email })}
      confirmLabel={t("action")}
      schema={approveApplicationInput}
      fixed={{ id: application.id }}
      attempt={approve}
      onConfirm={(input) => approve.mutate(input)}
      onStale={() => void utils.admin.applications.invalidate()}
    >
      {(isWrong) => (
        <>
          <TextField
            name="businessName"
            label={t("name")}
            defaultValue={name}
            error={isWrong("businessName") && t("nameWrong")}
          />
          <CategoryField label={t("category")} initial={category} />
        </>
      )}
    </DecisionDialog>
  );
}
