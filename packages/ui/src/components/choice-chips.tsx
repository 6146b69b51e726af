import { clsx } from "clsx";
import { type ReactNode, useId } from "react";

interface Choice<Value extends string> {
  value: Value;
  label: ReactNode;
  icon?: ReactNode;
}

interface ChoiceChipsProps<Value extends string> {
  /** Names the group for screen readers. */
  label: string;
  value: Value;
  onChange: (value: Value) => void;
  options: readonly Choice<Value>[];
  className?: string;
}

/** One choice out of many, in a row that scrolls sideways: filters above a list. */
export function ChoiceChips<Value extends string>({
  label,
  value,
  onChange,
  options,
  className,
}: ChoiceChipsProps<Value>) {
  const name = useId();
  return (
    <div
      role="radiogroup"
      aria-label={label}
      className={clsx("flex gap-2 overflow-x-auto p-1 -m-1 [scrollbar-width:none]", className)}
    >
      {options.map((option) => (
        <label
          key={option.value}
          className={clsx(
            "relative inline-flex min-h-11 shrink-0 items-center gap-1.5 rounded-full bg-surface px-4 font-semibold whitespace-nowrap text-ink-soft ring-1 ring-line",
            "transition-[background-color,color,scale] duration-200 hover:text-ink active:scale-96",
            "has-checked:bg-inverse has-checked:text-on-inverse has-checked:ring-inverse",
            "has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-brand",
          )}
        >
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
            className="absolute inset-0 cursor-[inherit] appearance-none rounded-full outline-none"
          />
          {option.icon}
          <span className="pointer-events-none">{option.label}</span>
        </label>
      ))}
    </div>
  );
}
