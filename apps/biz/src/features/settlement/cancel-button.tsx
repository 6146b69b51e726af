import { trpc } from "@buzz/client";
import { Button, ConfirmDialog, useMoney, useToast } from "@buzz/ui";
import { useTranslations } from "use-intl";
import { useConfirmedCommand } from "../commands/use-confirmed-command";
import { FormError } from "../problems/form-error";
import type { Settlement } from "./settlement";

export function CancelButton({ settlement: { id, totalAmount } }: { settlement: Settlement }) {
  const t = useTranslations("settlement.cancel");
  const { won } = useMoney();
  const toast = useToast();
  const { client } = trpc.useUtils();
  const { asking, ask, cancel, confirm, sending, problem } = useConfirmedCommand(
    (options) => client.settlements.cancel.mutate({ id }, options),
    () => toast.good(t("done")),
  );
  return (
    <>
      <Button variant="ghost" size="lg" block onClick={ask}>
        {t("action")}
      </Button>
      <ConfirmDialog
        danger
        open={asking}
        onCancel={cancel}
        onConfirm={confirm}
        loading={sending}
        title={t("title", { amount: won(totalAmount) })}
        description={t("text")}
        confirmLabel={t("confirm")}
      >
        {problem && <FormError>{problem}</FormError>}
      </ConfirmDialog>
    </>
  );
}
