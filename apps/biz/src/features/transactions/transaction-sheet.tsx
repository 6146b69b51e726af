import { BottomSheet, Button } from "@buzz/ui";
import { Undo2 } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { canVoid } from "./can-void";
import { TransactionFacts } from "./transaction-facts";
import type { Transaction } from "./transaction-row";
import { VoidForm } from "./void-form";

interface TransactionSheetProps {
  transaction: Transaction | null;
  open: boolean;
  onClose: () => void;
}

/** One use with what can be done about it. */
export function TransactionSheet({ transaction, open, onClose }: TransactionSheetProps) {
  const t = useTranslations("transactions");
  const [voiding, setVoiding] = useState(false);
  const close = () => {
    setVoiding(false);
    onClose();
  };
  return (
    <BottomSheet
      open={open}
      onClose={close}
      title={
        transaction && (voiding ? t("void.title") : t("titleOf", { type: t(transaction.type) }))
      }
      description={transaction?.transactionNo}
    >
      {transaction &&
        (voiding ? (
          <VoidForm transactionNo={transaction.transactionNo} onDone={close} />
        ) : (
          <TransactionFacts transaction={transaction}>
            {canVoid(transaction) && (
              <Button
                variant="neutral"
                size="lg"
                block
                icon={<Undo2 aria-hidden className="size-5.5" />}
                onClick={() => setVoiding(true)}
              >
                {t("void.action")}
              </Button>
            )}
          </TransactionFacts>
        ))}
    </BottomSheet>
  );
}
