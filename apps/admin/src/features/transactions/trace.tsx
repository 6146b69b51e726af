import type { RouterOutputs } from "@buzz/client";
import { Button, Card, MoneyText, StatusBadge } from "@buzz/ui";
import { Undo2 } from "lucide-react";
import { useState } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { useOperator } from "../operator/use-operator";
import { ReverseDialog } from "./reverse-dialog";
import { TraceBenefit } from "./trace-benefit";
import { TraceBudget } from "./trace-budget";
import { TraceLedger } from "./trace-ledger";
import { TraceReversal } from "./trace-reversal";
import { TraceSettlement } from "./trace-settlement";
import { TraceStep } from "./trace-step";

export type TraceOf = RouterOutputs["admin"]["transactions"]["get"];

/** Everything that is known about one use, in the order in which it happened. */
export function Trace({ trace }: { trace: TraceOf }) {
  const t = useTranslations("transactions");
  const format = useFormatter();
  const { can } = useOperator();
  const [reversing, setReversing] = useState(false);
  const { use, user, business } = trace;
  const sums = [
    { name: t("purchase"), amount: use.purchaseAmount },
    { name: t("discount"), amount: use.discountAmount },
    { name: t("final"), amount: use.finalAmount },
    { name: t("share"), amount: use.shareAmount },
  ].filter(({ amount }) => amount !== null);

  return (
    <div className="flex flex-col gap-4">
      <Card className="flex flex-wrap items-end justify-between gap-x-10 gap-y-4 p-6">
        <div className="flex flex-col gap-1">
          <h2 className="flex items-center gap-3 text-title font-bold tabular-nums">
            {use.transactionNo}
            {trace.reversal && <StatusBadge tone="bad">{t("reversal.badge")}</StatusBadge>}
          </h2>
          <p className="text-ink-soft">
            {t(`kinds.${use.type}`)} · {business.businessName} · {user.name}
          </p>
          <p className="text-caption text-ink-faint tabular-nums">
            {format.dateTime(use.usedAt, "dateTime")}
          </p>
        </div>
        <dl className="flex flex-wrap gap-x-8 gap-y-3 text-right">
          {sums.map(({ name, amount }) => (
            <div key={name} className="flex flex-col">
              <dt className="text-caption text-ink-faint">{name}</dt>
              <dd className="text-lead font-bold">
                <MoneyText amount={amount ?? 0} />
              </dd>
            </div>
          ))}
        </dl>
        {trace.reversal === null && can("settlements", "update") && (
          <Button
            variant="neutral"
            className="basis-full sm:basis-auto"
            icon={<Undo2 aria-hidden className="size-4.5" />}
            onClick={() => setReversing(true)}
          >
            {t("reverse.action")}
          </Button>
        )}
        <ReverseDialog trace={trace} open={reversing} onClose={() => setReversing(false)} />
      </Card>
      <ol className="grid gap-4 lg:grid-cols-2">
        <TraceReversal trace={trace} />
        <TraceBenefit trace={trace} />
        <TraceStep
          title={t("steps.scan")}
          facts={[
            { name: t("shop"), value: business.businessName },
            { name: t("customer"), value: user.name },
            { name: t("phone"), value: user.phone },
            { name: t("usedAt"), value: format.dateTime(use.usedAt, "dateTime") },
            {
              name: t("share"),
              value: <MoneyText amount={use.shareAmount} className="font-semibold" />,
            },
          ]}
        />
        <TraceBudget trace={trace} />
        <TraceSettlement trace={trace} />
        <TraceLedger trace={trace} />
      </ol>
    </div>
  );
}
