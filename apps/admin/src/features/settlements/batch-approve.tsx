import { type RouterOutputs, trpc } from "@buzz/client";
import { Button, buttonClass, Dialog, MoneyText, Progress } from "@buzz/ui";
import { Link } from "@tanstack/react-router";
import { CircleCheck, CircleX } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { BudgetEffect } from "../budget/budget-effect";
import { useProblem } from "../problem/use-problem";
import { useSettlementRefresh } from "./use-settlement-refresh";

type Waiting = Pick<
  RouterOutputs["settlements"]["list"]["items"][number],
  "id" | "businessName" | "totalAmount"
>;
/** null: approved; otherwise why it was not. */
type Result = { settlement: Waiting; refusal: string | null };

interface BatchApproveProps {
  /** What was chosen when it was asked for; null: nothing is asked. */
  batch: readonly Waiting[] | null;
  onClose: () => void;
}

/** Approves what was chosen, one after the other: each is a decision of its own, and one refused stops no other. */
export function BatchApprove({ batch: asked, onClose }: BatchApproveProps) {
  const t = useTranslations("settlementDeeds.batch");
  const { client } = trpc.useUtils();
  const refresh = useSettlementRefresh();
  const explain = useProblem();
  const [batch, setBatch] = useState<readonly Waiting[]>([]);
  const [keys, setKeys] = useState<ReadonlyMap<string, string>>(new Map());
  const [results, setResults] = useState<readonly Result[] | null>(null);
  const running = results !== null && results.length < batch.length;
  const sum = batch.reduce((total, { totalAmount }) => total + totalAmount, 0);

  // Rows that are approved leave the queue; what was asked for stays as it was.
  if (asked !== null && asked !== batch) {
    setBatch(asked);
    setKeys(new Map(asked.map(({ id }) => [id, crypto.randomUUID()])));
    setResults(null);
  }

  async function approve() {
    const done: Result[] = [];
    setResults([]);
    for (const settlement of batch) {
      const context = { idempotencyKey: keys.get(settlement.id) };
      const refusal = await client.admin.settlements.approve
        .mutate({ id: settlement.id }, { context })
        .then(
          () => null,
          (error: unknown) => explain(error).title,
        );
      done.push({ settlement, refusal });
      setResults([...done]);
    }
    await refresh();
  }

  function close() {
    if (!running) onClose();
  }

  return (
    <Dialog
      alert
      open={asked !== null}
      onClose={close}
      title={t("title", { count: batch.length })}
      description={t("text")}
      actions={
        results === null ? (
          <>
            <Button variant="neutral" size="lg" onClick={close}>
              {t("cancel")}
            </Button>
            <Button size="lg" onClick={() => void approve()}>
              {t("action")}
            </Button>
          </>
        ) : (
          <>
            <Button variant="neutral" size="lg" loading={running} onClick={close}>
              {t("close")}
            </Button>
            {!running && results.some(({ refusal }) => refusal === null) && (
              <Link
                to="/settlements"
                search={{ view: "bank" }}
                className={buttonClass({ size: "lg" })}
                onClick={close}
              >
                {t("pay")}
              </Link>
            )}
          </>
        )
      }
    >
      <div className="flex flex-col gap-4">
        {results === null ? (
          <BudgetEffect category="settlement" label={t("theseSettlements")} amount={sum} />
        ) : (
          <>
            <Progress label={t("progress")} value={results.length / Math.max(1, batch.length)} />
            <p role="status" className="text-caption text-ink-soft">
              {t("counted", { done: results.length, count: batch.length })}
            </p>
          </>
        )}
        <ul className="flex max-h-64 flex-col divide-y divide-line overflow-y-auto">
          {batch.map((settlement) => {
            const result = results?.find((one) => one.settlement.id === settlement.id);
            return (
              <li key={settlement.id} className="flex items-center gap-3 py-2">
                {result && <Sign passed={result.refusal === null} />}
                <span className="min-w-0 flex-1">
                  <span className="block truncate font-medium">{settlement.businessName}</span>
                  {result?.refusal && (
                    <span className="block text-caption text-bad-ink">{result.refusal}</span>
                  )}
                </span>
                <MoneyText amount={settlement.totalAmount} className="font-semibold" />
              </li>
            );
          })}
        </ul>
      </div>
    </Dialog>
  );
}

function Sign({ passed }: { passed: boolean }) {
  const Icon = passed ? CircleCheck : CircleX;
  return <Icon aria-hidden className={passed ? "size-5 text-good-ink" : "size-5 text-bad-ink"} />;
}
