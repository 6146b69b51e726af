import { clsx } from "clsx";
import type { ComponentProps, ReactNode } from "react";
import { FieldFrame } from "./field-frame";
import { type FieldTexts, fieldBoxClass, useField } from "./use-field";

interface TextFieldProps extends ComponentProps<"input">, FieldTexts {
  /** Sits inside the right end of the box: a unit or an icon button. */
  trailing?: ReactNode;
}

export function TextField({
  label,
  hint,
  error,
  trailing,
  id,
  className,
  ...rest
}: TextFieldProps) {
  const { ids, aria } = useField({ hint, error }, id);
  const isUnit = typeof trailing === "string";
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
        <input
          {...rest}
          {...aria}
          className={clsx(
            fieldBoxClass,
            "h-(--control-height)",
            trailing && (isUnit ? "pr-18" : "pr-14"),
          )}
        />
        {trailing && (
          <span
            className={clsx(
              "absolute text-ink-faint",
              isUnit ? "pointer-events-none right-4" : "right-1.5 grid min-w-10 place-items-center",
            )}
          >
            {trailing}
          </span>
        )}
      </span>
    </FieldFrame>
  );
}
