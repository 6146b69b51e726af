import { unblockInput } from "@buzz/api/schemas";
import { trpc, useIntent } from "@buzz/client";
import { useToast } from "@buzz/ui";
import { useTranslations } from "use-intl";
import { DecisionDialog } from "../decision/decision-dialog";
import type { Block } from "./block";

interface UnblockDialogProps {
  /** null: closed. */
  block: Block | null;
  onClose: () => void;
}

/** Lets an address in again. */
export function UnblockDialog({ block, onClose }: UnblockDialogProps) {
  const t = useTranslations("blocks.unblock");
  const toast = useToast();
  const utils = trpc.useUtils();
  const ip = block?.ip ?? "";
  const refresh = () =>
    Promise.all([utils.admin.security.invalidate(), utils.admin.audit.invalidate()]);
  const unblock = trpc.admin.security.unblockIp.useMutation({
    ...useIntent(),
    onSuccess: async (_, given) => {
      toast.good(t("done", { ip: given.ip }));
      onClose();
      await refresh();
    },
  });
  return (
    <DecisionDialog
      open={block !== null}
      onClose={onClose}
      title={t("title", { ip })}
      description={t("text")}
      confirmLabel={t("action")}
      schema={unblockInput}
      fixed={{ ip }}
      attempt={unblock}
      onConfirm={(input) => unblock.mutate(input)}
      onStale={() => void refresh()}
    >
      {() => null}
    </DecisionDialog>
  );
}
