import { voidTransactionInput } from "@buzz/api/schemas";
import { trpc } from "@buzz/client";
import { Button, TextArea, useToast } from "@buzz/ui";
import { useEffect, useEffectEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { useConfirmedCommand } from "../commands/use-confirmed-command";
import { FormError } from "../problems/form-error";

const usual = ["amount", "cancelled", "other"] as const;

interface VoidFormProps {
  transactionNo: string;
  onDone: () => void;
}

/** Takes a use back: the customer has coupon or points again at once, and the shop is not paid for it. */
export function VoidForm({ transactionNo, onDone }: VoidFormProps) {
  const t = useTranslations("transactions.void");
  const toast = useToast();
  const { client } = trpc.useUtils();
  const [reason, setReason] = useState("");
  const [checked, setChecked] = useState(false);
  const input = voidTransactionInput.safeParse({ transactionNo, reason });
  const { ask, confirm, sending, problem } = useConfirmedCommand(
    (options) => client.businesses.voidTransaction.mutate({ transactionNo, reason }, options),
    () => {
      toast.good(t("done"), t("doneText"));
      onDone();
    },
  );
  const begin = useEffectEvent(ask);
  useEffect(() => begin(), []);

  return (
    <form
      noValidate
      className="flex flex-col gap-4 pb-2"
      onSubmit={(event) => {
        event.preventDefault();
        setChecked(true);
        if (input.success && !sending) confirm();
      }}
    >
      <p className="text-ink-soft">{t("text")}</p>
      <div className="flex flex-wrap gap-2">
        {usual.map((name) => (
          <button
            key={name}
            type="button"
            onClick={() => setReason(t(`reasons.${name}`))}
            className="min-h-11 rounded-full bg-sunken px-4 font-medium active:scale-96"
          >
            {t(`reasons.${name}`)}
          </button>
        ))}
      </div>
      <TextArea
        required
        label={t("reason")}
        hint={t("reasonHint")}
        error={checked && !input.success && t("reasonInvalid")}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        rows={2}
        maxLength={200}
      />
      {problem && <FormError>{problem}</FormError>}
      <Button type="submit" variant="danger" size="counter" block loading={sending}>
        {t("confirm")}
      </Button>
    </form>
  );
}
