import { clsx } from "clsx";
import { type ReactNode, useId } from "react";

interface Segment<Value extends string> {
  value: Value;
  label: ReactNode;
}

interface SegmentedControlProps<Value extends string> {
  /** Names the group for screen readers. */
  label: string;
  value: Value;
  onChange: (value: Value) => void;
  options: readonly Segment<Value>[];
  /** `lg` for the counter. */
  size?: "md" | "lg";
  className?: string;
}

/** One choice out of a few, all in sight: radio buttons with arrow keys as the browser does them. */
export function SegmentedControl<Value extends string>(props: SegmentedControlProps<Value>) {
  const { label, value, onChange, options, size = "md", className } = props;
  const name = useId();
  return (
    <div
      role="radiogroup"
      aria-label={label}
      className={clsx("flex gap-1 rounded-control bg-sunken p-1", className)}
    >
      {options.map((option) => (
        <label
          key={option.value}
          className={clsx(
            "relative grid flex-auto place-items-center rounded-[calc(var(--control-radius)-0.25rem)] px-2 py-1 text-center leading-tight font-semibold text-ink-soft",
            "transition-[background-color,color,box-shadow] duration-200 hover:text-ink",
            "has-focus-visible:outline-2 has-focus-visible:outline-offset-1 has-focus-visible:outline-brand",
            size === "lg"
              ? "min-h-13 text-lead has-checked:bg-inverse has-checked:text-on-inverse"
              : "min-h-9 text-body has-checked:bg-raised has-checked:text-ink has-checked:shadow-card",
          )}
        >
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
            className="absolute inset-0 cursor-[inherit] appearance-none outline-none"
          />
          <span className="pointer-events-none inline-flex wrap-break-word flex-wrap items-center justify-center gap-x-1.5">
            {option.label}
          </span>
        </label>
      ))}
    </div>
  );
}
