import { saveBudgetInput } from "@buzz/api/schemas";
import { type RouterOutputs, trpc, useIntent } from "@buzz/client";
import { Button, Card, MoneyText, useToast } from "@buzz/ui";
import { useRef, useState } from "react";
import { useFormatter, useTranslations } from "use-intl";
import type { z } from "zod";
import { startOf } from "../../lib/calendar";
import { DecisionDialog } from "../decision/decision-dialog";
import { NumberField } from "../decision/number-field";
import { readForm } from "../decision/read-form";
import { useFormSchema } from "../decision/use-form-schema";
import { usePending } from "../decision/use-pending";
import { useTyped } from "../decision/use-typed";
import { useOperator } from "../operator/use-operator";
import { UnsavedGuard } from "../page/unsaved-guard";
import { categories } from "./categories";
import { PolicyChanges } from "./policy-changes";

type Budget = RouterOutputs["budget"]["current"];
type Settings = z.output<typeof saveBudgetInput>;

/** A month's budget by category and what watches over it. What the categories come to is the whole. */
export function PolicyForm({ budget }: { budget: Budget }) {
  const t = useTranslations("budget");
  const format = useFormatter();
  const toast = useToast();
  const utils = trpc.useUtils();
  const waits = usePending();
  const { can } = useOperator();
  const form = useRef<HTMLFormElement>(null);
  const { typed, look, settle } = useTyped(form);
  const [sum, setSum] = useState(budget.totalBudget);
  const [asked, setAsked] = useState<Settings | null>(null);
  const save = trpc.budget.saveSettings.useMutation({
    ...useIntent(),
    onSuccess: async (answer) => {
      setAsked(null);
      settle();
      if (!waits(answer)) toast.good(t("policy.done"));
      await Promise.all([utils.budget.invalidate(), utils.admin.approvals.invalidate()]);
    },
  });
  const fields = useFormSchema(saveBudgetInput, save.error);
  const month = format.dateTime(startOf(budget.yearMonth), "month");
  const fixed = { yearMonth: budget.yearMonth, totalBudget: sum };
  const isReader = !can("budget", "update");

  const amount = (id: (typeof categories)[number]["id"]) => {
    const { budget: initial, executed, reserved } = budget.categories[id];
    return (
      <NumberField
        key={id}
        name={`categories.${id}`}
        label={t(`categories.${id}`)}
        unit={t("policy.won")}
        initial={initial}
        disabled={isReader}
        hint={t.rich("policy.bound", {
          amount: () => <MoneyText amount={executed + reserved} />,
        })}
        error={fields.isWrong(`categories.${id}`) && t("policy.amountWrong")}
      />
    );
  };
  const level = (id: "warningThreshold" | "dangerThreshold" | "criticalThreshold") => (
    <NumberField
      key={id}
      name={`controls.${id}`}
      label={t(`policy.${id}`)}
      unit="%"
      initial={budget.controls[id]}
      disabled={isReader}
      error={
        (fields.isWrong(`controls.${id}`) || fields.isWrong("controls")) &&
        t("policy.thresholdWrong")
      }
    />
  );

  function add() {
    look();
    const parts = form.current && readForm(form.current).categories;
    const amounts = typeof parts === "object" && parts !== null ? Object.values(parts) : [];
    const whole = amounts.reduce<number>(
      (total, value) => total + (typeof value === "number" && value > 0 ? value : 0),
      0,
    );
    setSum(whole);
  }

  return (
    <>
      <form
        ref={form}
        noValidate
        className="flex max-w-3xl flex-col gap-4"
        onInput={add}
        onSubmit={(event) => {
          event.preventDefault();
          const input = fields.parse(event.currentTarget, fixed);
          if (input) setAsked(input);
        }}
      >
        <Card className="flex flex-col gap-5 p-6">
          <div className="flex flex-wrap items-baseline justify-between gap-3">
            <h2 className="font-bold">{t("policy.amounts", { month })}</h2>
            <p className="text-ink-soft">
              {t.rich("policy.sum", {
                amount: () => <MoneyText amount={sum} className="text-lead font-bold text-ink" />,
              })}
            </p>
          </div>
          <div className="grid gap-4 sm:grid-cols-2">{categories.map(({ id }) => amount(id))}</div>
        </Card>
        <Card className="flex flex-col gap-5 p-6">
          <h2 className="font-bold">{t("policy.controls")}</h2>
          <NumberField
            name="controls.dailyLimit"
            label={t("policy.dailyLimit")}
            unit={t("policy.won")}
            initial={budget.controls.dailyLimit}
            disabled={isReader}
            hint={t("policy.dailyLimitHint")}
            error={fields.isWrong("controls.dailyLimit") && t("policy.amountWrong")}
          />
          <div className="grid gap-4 sm:grid-cols-3">
            {(["warningThreshold", "dangerThreshold", "criticalThreshold"] as const).map(level)}
          </div>
          <p className="text-caption text-ink-faint">{t("policy.fixedStages")}</p>
        </Card>
        {isReader ? (
          <p className="text-caption text-ink-faint">{t("policy.readOnly")}</p>
        ) : (
          <Button type="submit" className="self-start">
            {t("policy.save")}
          </Button>
        )}
      </form>
      <UnsavedGuard dirty={typed} />
      <DecisionDialog
        open={asked !== null}
        onClose={() => setAsked(null)}
        title={t("policy.title", { month })}
        description={t("policy.text")}
        confirmLabel={t("policy.save")}
        schema={saveBudgetInput}
        fixed={asked ?? {}}
        attempt={save}
        onConfirm={(input) => save.mutate(input)}
        onStale={() => void utils.budget.invalidate()}
      >
        {() => asked && <PolicyChanges budget={budget} asked={asked} />}
      </DecisionDialog>
    </>
  );
}
