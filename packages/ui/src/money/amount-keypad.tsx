import { clsx } from "clsx";
import { Delete } from "lucide-react";
import { useId } from "react";
import { useFormatter } from "use-intl";
import { useWords } from "../i18n/words";

interface AmountPreset {
  label: string;
  amount: number;
}

interface AmountKeypadProps {
  label: string;
  /** 0 means nothing typed yet. */
  value: number;
  onChange: (value: number) => void;
  /** Written after the number: 원 or P. */
  unit: string;
  /** Digits that would exceed it are not taken. */
  max: number;
  /** Set the amount in one press. */
  presets?: readonly AmountPreset[];
  error?: string;
}

const keys = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "00", "0"];
const keyClass =
  "grid min-h-16 short:min-h-12 place-items-center rounded-control bg-surface text-headline font-semibold tabular-nums shadow-card select-none touch-manipulation " +
  "transition-[background-color,scale] duration-100 active:scale-94 active:bg-brand-soft active:text-brand-ink disabled:opacity-35";

/** Typing an amount at the counter: large keys for a thumb, and the keyboard of a till works as well. */
export function AmountKeypad({
  label,
  value,
  onChange,
  unit,
  max,
  presets = [],
  error,
}: AmountKeypadProps) {
  const words = useWords();
  const format = useFormatter();
  const id = useId();

  function type(text: string) {
    const next = Number(text.replace(/\D/g, ""));
    if (Number.isSafeInteger(next) && next <= max) onChange(next);
  }

  return (
    <div className="flex flex-col gap-3 short:gap-2">
      <div className="flex flex-col items-center gap-1 pt-1 text-center">
        <label
          htmlFor={id}
          className={clsx(
            "text-caption font-semibold text-ink-faint short:sr-only",
            error && "sr-only",
          )}
        >
          {label}
        </label>
        <p
          id={`${id}error`}
          role="status"
          className="text-caption font-semibold text-bad-ink empty:hidden"
        >
          {error}
        </p>
        <span className="flex w-full items-baseline justify-center gap-1.5">
          <input
            id={id}
            inputMode="none"
            autoComplete="off"
            value={value === 0 ? "" : format.number(value)}
            placeholder="0"
            onChange={(event) => type(event.target.value)}
            aria-invalid={error ? true : undefined}
            aria-describedby={`${id}error`}
            className="field-sizing-content max-w-[80%] min-w-[1ch] bg-transparent text-right text-counter font-bold tabular-nums caret-brand short:text-display outline-none placeholder:text-line-strong"
          />
          <span className={clsx("text-headline font-bold", value === 0 && "text-ink-faint")}>
            {unit}
          </span>
        </span>
      </div>

      {presets.length > 0 && (
        <div className="flex gap-2">
          {presets.map((preset) => (
            <button
              key={preset.label}
              type="button"
              disabled={preset.amount > max}
              onClick={() => onChange(preset.amount)}
              className="min-h-11 flex-1 rounded-full bg-sunken px-2 font-semibold whitespace-nowrap tabular-nums transition active:scale-95 active:bg-brand-soft disabled:opacity-35"
            >
              {preset.label}
            </button>
          ))}
        </div>
      )}

      <div className="grid grid-cols-3 gap-2 short:gap-1.5">
        {keys.map((key) => (
          <button
            key={key}
            type="button"
            className={keyClass}
            onClick={() => type(`${value}${key}`)}
          >
            {key}
          </button>
        ))}
        <button
          type="button"
          className={keyClass}
          aria-label={words.erase}
          disabled={value === 0}
          onClick={() => onChange(Math.floor(value / 10))}
        >
          <Delete aria-hidden className="size-7" />
        </button>
      </div>
    </div>
  );
}
