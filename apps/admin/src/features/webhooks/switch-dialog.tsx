import { updateWebhookInput } from "@buzz/api/schemas";
import { trpc } from "@buzz/client";
import { useToast } from "@buzz/ui";
import { useTranslations } from "use-intl";
import { DecisionDialog } from "../decision/decision-dialog";
import type { WebhookDialogProps } from "./webhook";

/** Disables an endpoint, or has it hear again. */
export function SwitchDialog({ webhook, open, onClose }: WebhookDialogProps) {
  const t = useTranslations("webhooks");
  const toast = useToast();
  const utils = trpc.useUtils();
  const deed = webhook.status === "active" ? "disable" : "enable";
  const update = trpc.admin.webhooks.update.useMutation({
    onSuccess: async ({ status }) => {
      toast.good(t(status === "active" ? "enable.done" : "disable.done"));
      onClose();
      await utils.admin.webhooks.invalidate();
    },
  });
  return (
    <DecisionDialog
      open={open}
      onClose={onClose}
      title={t(`${deed}.title`)}
      description={t(`${deed}.text`)}
      confirmLabel={t(`${deed}.action`)}
      danger={deed === "disable"}
      schema={updateWebhookInput}
      fixed={{ id: webhook.id, status: deed === "enable" ? "active" : "disabled" }}
      attempt={update}
      onConfirm={(input) => update.mutate(input)}
      onStale={() => void utils.admin.webhooks.invalidate()}
    >
      {() => null}
    </DecisionDialog>
  );
}
