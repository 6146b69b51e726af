import { updateTemplateInput } from "@buzz/api/schemas";
import { trpc, useIntent } from "@buzz/client";
import { useToast } from "@buzz/ui";
import { useTranslations } from "use-intl";
import { DecisionDialog } from "../decision/decision-dialog";
import type { Template } from "./template";

interface StatusDialogProps {
  template: Template;
  open: boolean;
  onClose: () => void;
}

/** Stops the issue of a coupon, or goes on with it. */
export function StatusDialog({ template, open, onClose }: StatusDialogProps) {
  const t = useTranslations("coupons");
  const toast = useToast();
  const utils = trpc.useUtils();
  const deed = template.status === "active" ? "pause" : "resume";
  const update = trpc.admin.coupons.update.useMutation({
    ...useIntent(),
    onSuccess: async () => {
      toast.good(t(`${deed}.done`));
      onClose();
      await utils.admin.coupons.invalidate();
    },
  });
  return (
    <DecisionDialog
      open={open}
      onClose={onClose}
      title={t(`${deed}.title`, { name: template.name })}
      description={t(`${deed}.text`)}
      confirmLabel={t(`${deed}.action`)}
      danger={deed === "pause"}
      schema={updateTemplateInput}
      fixed={{ id: template.id, status: deed === "pause" ? "inactive" : "active" }}
      attempt={update}
      onConfirm={(input) => update.mutate(input)}
      onStale={() => void utils.admin.coupons.invalidate()}
    >
      {() => null}
    </DecisionDialog>
  );
}
