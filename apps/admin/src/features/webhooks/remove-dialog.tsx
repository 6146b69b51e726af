import { idInput } from "@buzz/api/schemas";
import { trpc } from "@buzz/client";
import { useToast } from "@buzz/ui";
import { useTranslations } from "use-intl";
import { DecisionDialog } from "../decision/decision-dialog";
import type { WebhookDialogProps } from "./webhook";

interface RemoveDialogProps extends WebhookDialogProps {
  onGone: () => void;
}

/** Removes an endpoint with all that it was told. */
export function RemoveDialog({ webhook, open, onClose, onGone }: RemoveDialogProps) {
  const t = useTranslations("webhooks.remove");
  const toast = useToast();
  const utils = trpc.useUtils();
  const remove = trpc.admin.webhooks.remove.useMutation({
    onSuccess: async () => {
      toast.good(t("done"));
      onClose();
      onGone();
      await utils.admin.webhooks.list.invalidate();
    },
  });
  return (
    <DecisionDialog
      open={open}
      onClose={onClose}
      title={t("title")}
      description={t("text", { url: webhook.url })}
      confirmLabel={t("confirm")}
      danger
      schema={idInput}
      fixed={{ id: webhook.id }}
      attempt={remove}
      onConfirm={(input) => remove.mutate(input)}
      onStale={() => void utils.admin.webhooks.invalidate()}
    >
      {() => null}
    </DecisionDialog>
  );
}
