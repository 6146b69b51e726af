import { type RouterOutputs, trpc, useIntent } from "@buzz/client";
import { Button, ConfirmDialog, useToast } from "@buzz/ui";
import { useState } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { FormError } from "../problems/form-error";
import { useProblem } from "../problems/use-problem";
import { AccountCard } from "./account-card";

type Change = NonNullable<RouterOutputs["businesses"]["bankAccount"]["change"]>;

/** The account that is to come, from when on, and a way to stop it until then. */
export function WaitingChange({ change }: { change: Change }) {
  const t = useTranslations("bankAccount");
  const format = useFormatter();
  const toast = useToast();
  const inWords = useProblem();
  const utils = trpc.useUtils();
  const [asking, setAsking] = useState(false);
  const cancel = trpc.businesses.cancelBankAccountChange.useMutation({
    ...useIntent(),
    onSuccess: (answer) => {
      utils.businesses.bankAccount.setData(undefined, answer);
      toast.good(t("cancelled"), t("cancelledText"));
    },
    onError: () => void utils.businesses.bankAccount.invalidate(),
    onSettled: () => setAsking(false),
  });
  const problem = cancel.error && inWords(cancel.error);
  return (
    <AccountCard title={t("next")} account={change}>
      <p className="rounded-control bg-warn-soft px-4 py-3 text-warn-ink">
        {t("effectiveAt", { at: format.dateTime(change.effectiveAt, "dateTime") })}
      </p>
      {problem && <FormError>{`${problem.title} ${problem.text}`}</FormError>}
      <Button variant="neutral" block onClick={() => setAsking(true)}>
        {t("cancel")}
      </Button>
      <ConfirmDialog
        open={asking}
        onCancel={() => setAsking(false)}
        onConfirm={() => cancel.mutate()}
        title={t("cancelTitle")}
        description={t("cancelText")}
        confirmLabel={t("cancel")}
        loading={cancel.isPending}
      />
    </AccountCard>
  );
}
