import { issueTemplateInput } from "@buzz/api/schemas";
import { trpc, useIntent } from "@buzz/client";
import { TextField, useToast } from "@buzz/ui";
import { useTranslations } from "use-intl";
import { DecisionDialog } from "../decision/decision-dialog";
import { NumberField } from "../decision/number-field";
import type { Template } from "./template";

interface IssueDialogProps {
  template: Template;
  open: boolean;
  onClose: () => void;
}

/** Hands a coupon out to everybody who fits. */
export function IssueDialog({ template, open, onClose }: IssueDialogProps) {
  const t = useTranslations("coupons.issue");
  const toast = useToast();
  const utils = trpc.useUtils();
  const issue = trpc.admin.coupons.issue.useMutation({
    ...useIntent(),
    onSuccess: async ({ status, issuedCount, skippedCount, targetUsers }) => {
      if (status === "done")
        toast.good(t("done", { issued: issuedCount }), t("doneText", { skipped: skippedCount }));
      else toast.info(t("queued", { count: targetUsers }), t("queuedText"));
      onClose();
      await Promise.all([utils.admin.coupons.invalidate(), utils.budget.invalidate()]);
    },
  });
  return (
    <DecisionDialog
      open={open}
      onClose={onClose}
      title={t("title", { name: template.name })}
      description={`${t("text")} ${t("confirmText")}`}
      confirmLabel={t("confirm")}
      schema={issueTemplateInput}
      fixed={{ couponId: template.id }}
      attempt={issue}
      onConfirm={(input) => issue.mutate(input)}
      onStale={() => void utils.admin.coupons.invalidate()}
    >
      {(isWrong) => (
        <>
          <TextField
            name="userFilters.university"
            label={t("university")}
            hint={t("universityHint")}
            maxLength={100}
          />
          <div className="grid gap-3 sm:grid-cols-2">
            <TextField
              type="date"
              name="userFilters.registeredAfter"
              label={t("registeredAfter")}
              error={isWrong("userFilters.registeredAfter") && t("dateWrong")}
            />
            <TextField
              type="date"
              name="userFilters.registeredBefore"
              label={t("registeredBefore")}
              error={isWrong("userFilters.registeredBefore") && t("dateWrong")}
            />
          </div>
          <NumberField
            name="expirationDays"
            label={t("expirationDays")}
            hint={t("expirationHint")}
            error={isWrong("expirationDays") && t("daysWrong")}
          />
        </>
      )}
    </DecisionDialog>
  );
}
