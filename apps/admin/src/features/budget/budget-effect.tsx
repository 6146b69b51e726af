import { type RouterOutputs, trpc } from "@buzz/client";
import { MoneyText, Skeleton } from "@buzz/ui";
import { clsx } from "clsx";
import { useTranslations } from "use-intl";

interface BudgetEffectProps {
  category: keyof RouterOutputs["budget"]["current"]["categories"];
  /** Names what is about to be done. */
  label: string;
  /** Won that it takes. */
  amount: number;
}

/** What a decision does to this month's budget of a category. */
export function BudgetEffect({ category, label, amount }: BudgetEffectProps) {
  const t = useTranslations("budget");
  const { data } = trpc.budget.current.useQuery({}, { staleTime: 0 });
  const left = data?.categories[category].remaining;
  const after = left === undefined ? undefined : left - amount;
  const money = (sum: number | undefined) =>
    sum === undefined ? <Skeleton className="h-5 w-24" /> : <MoneyText amount={sum} />;
  return (
    <dl className="grid grid-cols-[1fr_auto] gap-y-1.5 rounded-control bg-sunken px-4 py-3 *:odd:text-ink-soft *:even:text-right">
      <dt>{t("effect.left", { category: t(`categories.${category}`) })}</dt>
      <dd>{money(left)}</dd>
      <dt>{label}</dt>
      <dd>{money(-amount)}</dd>
      <dt className="border-t border-line-strong/40 pt-1.5 font-bold">{t("effect.after")}</dt>
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
