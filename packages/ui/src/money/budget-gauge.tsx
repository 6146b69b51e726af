import { clsx } from "clsx";
import { useFormatter } from "use-intl";
import type { Tone } from "../components/badge";
import { useMoney } from "../i18n/use-money";
import { useWords } from "../i18n/words";

interface BudgetGaugeProps {
  label: string;
  /** Won. */
  budget: number;
  executed: number;
  reserved: number;
  remaining: number;
  /** Shares of the budget, 0–1, at which a stage begins; drawn as ticks. */
  marks?: readonly number[];
  tone?: Extract<Tone, "brand" | "warn" | "bad">;
  /** Without the legend, for rows of a table. */
  compact?: boolean;
}

const fills = { brand: "bg-brand", warn: "bg-warn", bad: "bg-bad" };

/** What a month's money has become: spent, promised, left. */
export function BudgetGauge(props: BudgetGaugeProps) {
  const {
    label,
    budget,
    executed,
    reserved,
    remaining,
    marks = [],
    tone = "brand",
    compact = false,
  } = props;
  const words = useWords();
  const format = useFormatter();
  const { won } = useMoney();

  const share = (amount: number) => (budget > 0 ? Math.min(Math.max(amount / budget, 0), 1) : 0);
  const used = share(executed + reserved);
  const parts = [
    { name: words.executed, amount: executed, className: fills[tone] },
    { name: words.reserved, amount: reserved, className: clsx(fills[tone], "opacity-40") },
    {
      name: words.remaining,
      amount: remaining,
      className: "bg-sunken ring-1 ring-line-strong/50 ring-inset",
    },
  ];

  return (
    <div className="flex flex-col gap-3">
      <div
        role="meter"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(used * 100)}
        aria-valuetext={`${format.number(used, "percent")}. ${parts.map((part) => `${part.name} ${won(part.amount)}`).join(", ")}`}
        className={clsx(
          "relative flex overflow-hidden rounded-full bg-sunken",
          compact ? "h-2" : "h-4",
        )}
      >
        <span
          className={clsx("transition-[width] duration-700 ease-out", parts[0]?.className)}
          style={{ width: `${share(executed) * 100}%` }}
        />
        <span
          className={clsx("transition-[width] duration-700 ease-out", parts[1]?.className)}
          style={{ width: `${share(reserved) * 100}%` }}
        />
        {marks.map((mark) => (
          <span
            key={mark}
            aria-hidden
            className="absolute inset-y-0 w-0.5 -translate-x-1/2 bg-surface"
            style={{ left: `${mark * 100}%` }}
          />
        ))}
      </div>
      {!compact && (
        <dl aria-hidden className="flex flex-wrap gap-x-6 gap-y-2">
          {parts.map((part) => (
            <div key={part.name} className="flex flex-col">
              <dt className="flex items-center gap-1.5 text-caption text-ink-faint">
                <span className={clsx("size-2.5 rounded-full", part.className)} />
                {part.name}
              </dt>
              <dd className="text-lead font-bold tabular-nums">{won(part.amount)}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}
