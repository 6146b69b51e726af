import { reverseTransactionInput } from "@buzz/api/schemas";
import { trpc, useIntent } from "@buzz/client";
import { useMoney, useToast } from "@buzz/ui";
import { useFormatter, useTranslations } from "use-intl";
import { startOf } from "../../lib/calendar";
import { DecisionDialog } from "../decision/decision-dialog";
import { ReasonField } from "../decision/reason-field";
import type { TraceOf } from "./trace";

interface ReverseDialogProps {
  trace: TraceOf;
  open: boolean;
  onClose: () => void;
}

/** Takes a use back, once; before, it says what becomes of coupon or points, the budget and the shop's money. */
export function ReverseDialog({ trace, open, onClose }: ReverseDialogProps) {
  const t = useTranslations("transactions.reverse");
  const categories = useTranslations("budget.categories");
  const format = useFormatter();
  const { won, points } = useMoney();
  const toast = useToast();
  const utils = trpc.useUtils();
  const { use, user, business, coupon, settlement } = trace;
  const refresh = () =>
    Promise.all([
      utils.admin.transactions.invalidate(),
      utils.settlements.invalidate(),
      utils.budget.invalidate(),
      utils.admin.coupons.invalidate(),
    ]);
  const reverse = trpc.admin.transactions.reverse.useMutation({
    ...useIntent(),
    onSuccess: async ({ reversalNo }) => {
      toast.good(t("done", { no: use.transactionNo }), t("doneText", { reversalNo }));
      onClose();
      await refresh();
    },
  });
  const share = won(use.shareAmount);
  const effects = [
    coupon
      ? t(coupon.expiresAt > new Date() ? "coupon" : "couponExpired", {
          coupon: coupon.name,
          name: user.name,
        })
      : t("points", {
          points: points(trace.lots.reduce((sum, { amount }) => sum + amount, 0)),
          name: user.name,
        }),
    ...trace.budget.map(({ month, category, executed }) =>
      t("budget", {
        amount: won(executed),
        month: format.dateTime(startOf(month), "month"),
        category: categories(category),
      }),
    ),
    settlement
      ? t("settled", {
          share,
          settlement: settlement.settlementNo,
          shop: business.businessName,
        })
      : t("unsettled", { share, shop: business.businessName }),
  ];
  return (
    <DecisionDialog
      open={open}
      onClose={onClose}
      title={t("title", { no: use.transactionNo })}
      description={t("text")}
      confirmLabel={t("confirm")}
      danger
      schema={reverseTransactionInput}
      fixed={{ transactionNo: use.transactionNo }}
      attempt={reverse}
      onConfirm={(input) => reverse.mutate(input)}
      onStale={() => void refresh()}
    >
      {(isWrong) => (
        <>
          <ul className="flex list-disc flex-col gap-1.5 rounded-control bg-sunken py-3 pr-4 pl-8 marker:text-ink-faint">
            {effects.map((effect) => (
              <li key={effect}>{effect}</li>
            ))}
          </ul>
          <ReasonField
            name="reason"
            label={t("reason")}
            hint={t("reasonHint")}
            wrong={isWrong("reason")}
          />
        </>
      )}
    </DecisionDialog>
  );
}
