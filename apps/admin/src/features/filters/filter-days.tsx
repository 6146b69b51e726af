import { clsx } from "clsx";
import { useId } from "react";
import { useTranslations } from "use-intl";
import { filterClass } from "./filter-bar";

interface FilterDaysProps {
  label: string;
  /** `YYYY-MM-DD`, both included. */
  from: string | undefined;
  to: string | undefined;
  onChange: (days: { from: string | undefined; to: string | undefined }) => void;
}

export const isBackwards = (from: string | undefined, to: string | undefined) =>
  from !== undefined && to !== undefined && from > to;

/** From one day to another; an end before its start is said, and not asked of the server. */
export function FilterDays({ label, from, to, onChange }: FilterDaysProps) {
  const t = useTranslations("table");
  const errorId = useId();
  const wrong = isBackwards(from, to);
  const field = (name: string, value: string | undefined, change: (day?: string) => void) => (
    <input
      type="date"
      aria-label={`${label}: ${name}`}
      aria-invalid={wrong || undefined}
      aria-describedby={wrong ? errorId : undefined}
      value={value ?? ""}
      onChange={({ target }) => change(target.value || undefined)}
      className="min-w-0 bg-transparent font-medium tabular-nums outline-none"
    />
  );
  return (
    <span className="inline-flex flex-col gap-1">
      <span className={clsx(filterClass, (from ?? to) && "bg-brand-soft", wrong && "border-bad")}>
        <span className="text-ink-soft">{label}</span>
        {field(t("from"), from, (day) => onChange({ from: day, to }))}
        <span aria-hidden className="text-ink-faint">
          –
        </span>
        {field(t("to"), to, (day) => onChange({ from, to: day }))}
      </span>
      <span
        id={errorId}
        role="alert"
        className="text-caption font-medium text-bad-ink empty:hidden"
      >
        {wrong && t("backwards")}
      </span>
    </span>
  );
}
