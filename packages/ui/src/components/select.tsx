import { clsx } from "clsx";
import { ChevronDown } from "lucide-react";
import type { ComponentProps } from "react";
import { FieldFrame } from "./field-frame";
import { type FieldTexts, fieldBoxClass, useField } from "./use-field";

export interface Option<Value extends string> {
  value: Value;
  label: string;
  disabled?: boolean;
}

interface SelectProps<Value extends string>
  extends Omit<ComponentProps<"select">, "value" | "defaultValue" | "onChange" | "children">,
    FieldTexts {
  value: Value | "";
  onChange: (value: Value) => void;
  options: readonly Option<Value>[];
  /** Shown while nothing is chosen. */
  placeholder?: string;
}

/** The device's own list: the quickest one to use with a thumb. */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const { label, hint, error, id, className, value, onChange, options, placeholder, ...rest } =
    props;
  const { ids, aria } = useField({ hint, error }, id);

  function choose(chosen: string) {
    const option = options.find((known) => known.value === chosen);
    if (option) onChange(option.value);
  }

  return (
    <FieldFrame
      ids={ids}
      label={label}
      hint={hint}
      error={error}
      required={rest.required}
      className={className}
    >
      <span className="relative flex items-center">
        <select
          {...rest}
          {...aria}
          value={value}
          onChange={(event) => choose(event.target.value)}
          className={clsx(fieldBoxClass, "h-(--control-height) appearance-none truncate pr-11")}
        >
          {placeholder !== undefined && (
            <option value="" disabled>
              {placeholder}
            </option>
          )}
          {options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.disabled}>
              {option.label}
            </option>
          ))}
        </select>
        <ChevronDown
          aria-hidden
          className="pointer-events-none absolute right-4 size-5 text-ink-faint"
        />
      </span>
    </FieldFrame>
  );
}
