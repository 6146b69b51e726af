import { trpc } from "@buzz/client";
import { MoneyText, Skeleton } from "@buzz/ui";
import { clsx } from "clsx";
import { useTranslations } from "use-intl";

/** What an approval does to this month's settlement budget. */
export function BudgetEffect({ amount }: { amount: number }) {
  const t = useTranslations("settlementDeeds.approve");
  const { data } = trpc.budget.current.useQuery({}, { staleTime: 0 });
  const left = data?.categories.settlement.remaining;
  const after = left === undefined ? undefined : left - amount;
  const money = (sum: number | undefined) =>
    sum === undefined ? <Skeleton className="h-5 w-24" /> : <MoneyText amount={sum} />;
  return (
    <dl className="grid grid-cols-[1fr_auto] gap-y-1.5 rounded-control bg-sunken px-4 py-3 *:odd:text-ink-soft *:even:text-right">
      <dt>{t("budgetLeft")}</dt>
      <dd>{money(left)}</dd>
      <dt>{t("thisPayout")}</dt>
      <dd>{money(-amount)}</dd>
      <dt className="border-t border-line-strong/40 pt-1.5 font-bold">{t("budgetAfter")}</dt>
      <dd
        className={clsx(
          "border-t border-line-strong/40 pt-1.5 font-bold",
          after !== undefined && after < 0 && "text-bad-ink",
        )}
      >
        {money(after)}
      </dd>
    </dl>
  );
}
