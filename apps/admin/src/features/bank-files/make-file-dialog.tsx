import { createBankFileInput } from "@buzz/api/schemas";
import { trpc, useIntent } from "@buzz/client";
import { Skeleton, useMoney, useToast } from "@buzz/ui";
import { useFormatter, useTranslations } from "use-intl";
import { DecisionDialog } from "../decision/decision-dialog";
import { usePending } from "../decision/use-pending";
import { useSettlementRefresh } from "../settlements/use-settlement-refresh";
import { usePayable } from "./use-payable";

interface MakeFileDialogProps {
  /** What was chosen; left out, everything that is approved. */
  chosen?: readonly { id: string; totalAmount: number }[];
  open: boolean;
  onClose: () => void;
  onMade: (id: string) => void;
}

/** Makes an order to the bank. From then on nobody knows what is paid until the bank's result is read. */
export function MakeFileDialog({ chosen, open, onClose, onMade }: MakeFileDialogProps) {
  const t = useTranslations("bankFiles");
  const format = useFormatter();
  const { won } = useMoney();
  const toast = useToast();
  const refresh = useSettlementRefresh();
  const waits = usePending();
  const all = usePayable(open && chosen === undefined);
  const payable = chosen
    ? {
        settlementIds: chosen.map(({ id }) => id),
        totalAmount: chosen.reduce((sum, { totalAmount }) => sum + totalAmount, 0),
        left: 0,
      }
    : all.data;
  const make = trpc.admin.settlements.createBankFile.useMutation({
    ...useIntent(),
    onSuccess: async (answer) => {
      onClose();
      if (!waits(answer)) {
        toast.good(t("make.done", { no: answer.fileNo }), t("make.doneText"));
        if (answer.leftOut.length > 0)
          toast.bad(
            t("make.leftOut", { count: answer.leftOut.length }),
            t("make.leftOutText", { numbers: format.list(answer.leftOut) }),
          );
        onMade(answer.id);
      }
      await refresh();
    },
  });
  return (
    <DecisionDialog
      open={open}
      onClose={onClose}
      title={t("make.title")}
      description={t("make.text")}
      confirmLabel={t("make.action")}
      schema={createBankFileInput}
      fixed={{ settlementIds: payable?.settlementIds }}
      attempt={make}
      onConfirm={(input) => make.mutate(input)}
      onStale={() => void refresh()}
    >
      {() => (
        <>
          <dl className="grid grid-cols-[1fr_auto] gap-y-1.5 rounded-control bg-sunken px-4 py-3 *:odd:text-ink-soft *:even:text-right *:even:font-bold *:even:tabular-nums">
            <dt>{t("columns.count")}</dt>
            <dd>
              {payable ? (
                t("cases", { count: payable.settlementIds.length })
              ) : (
                <Skeleton className="h-5 w-16" />
              )}
            </dd>
            <dt>{t("columns.total")}</dt>
            <dd>{payable ? won(payable.totalAmount) : <Skeleton className="h-5 w-24" />}</dd>
          </dl>
          {payable !== undefined && payable.left > 0 && (
            <p className="text-caption text-ink-soft">{t("make.left", { count: payable.left })}</p>
          )}
        </>
      )}
    </DecisionDialog>
  );
}
