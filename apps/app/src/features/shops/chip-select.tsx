import { clsx } from "clsx";
import { ChevronDown } from "lucide-react";

interface ChipSelectProps<Value extends string> {
  label: string;
  value: Value;
  onChange: (value: Value) => void;
  options: readonly { value: Value; label: string }[];
  /** Stands out, because it narrows or reorders what is shown. */
  active: boolean;
}

/** The device's own list behind a chip. */
export function ChipSelect<Value extends string>(props: ChipSelectProps<Value>) {
  const { label, value, onChange, options, active } = props;
  return (
    <span className="relative inline-flex items-center">
      <select
        aria-label={label}
        value={value}
        onChange={({ target }) => {
          const chosen = options.find((option) => option.value === target.value);
          if (chosen) onChange(chosen.value);
        }}
        className={clsx(
          "min-h-11 appearance-none rounded-full pr-9 pl-4 text-body font-semibold transition-colors",
          active ? "bg-brand-soft text-brand-ink" : "bg-sunken text-ink-soft hover:text-ink",
        )}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <ChevronDown aria-hidden className="pointer-events-none absolute right-3.5 size-4" />
    </span>
  );
}
