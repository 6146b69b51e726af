import { idInput } from "@buzz/api/schemas";
import { trpc } from "@buzz/client";
import { useToast } from "@buzz/ui";
import { useFormatter, useTranslations } from "use-intl";
import { DecisionDialog } from "../decision/decision-dialog";
import type { WebhookDialogProps } from "./webhook";

interface RotateDialogProps extends WebhookDialogProps {
  onSecret: (secret: string) => void;
}

/** Gives an endpoint a new secret; the old one signs too for a day. */
export function RotateDialog({ webhook, open, onClose, onSecret }: RotateDialogProps) {
  const t = useTranslations("webhooks.rotate");
  const format = useFormatter();
  const toast = useToast();
  const utils = trpc.useUtils();
  const rotate = trpc.admin.webhooks.rotateSecret.useMutation({
    onSuccess: async ({ secret, previousUntil }) => {
      onClose();
      onSecret(secret);
      toast.info(t("done"), t("doneText", { until: format.dateTime(previousUntil, "dateTime") }));
      await utils.admin.webhooks.invalidate();
    },
  });
  return (
    <DecisionDialog
      open={open}
      onClose={onClose}
      title={t("title")}
      description={t("text")}
      confirmLabel={t("action")}
      schema={idInput}
      fixed={{ id: webhook.id }}
      attempt={rotate}
      onConfirm={(input) => rotate.mutate(input)}
      onStale={() => void utils.admin.webhooks.invalidate()}
    >
      {() => null}
    </DecisionDialog>
  );
}
