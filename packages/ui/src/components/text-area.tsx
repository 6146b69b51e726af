import { clsx } from "clsx";
import type { ComponentProps } from "react";
import { FieldFrame } from "./field-frame";
import { type FieldTexts, fieldBoxClass, useField } from "./use-field";

type TextAreaProps = ComponentProps<"textarea"> & FieldTexts;

export function TextArea({ label, hint, error, id, className, rows = 4, ...rest }: TextAreaProps) {
  const { ids, aria } = useField({ hint, error }, id);
  return (
    <FieldFrame
      ids={ids}
      label={label}
      hint={hint}
      error={error}
      required={rest.required}
      className={className}
    >
      <textarea {...rest} {...aria} rows={rows} className={clsx(fieldBoxClass, "resize-y py-3")} />
    </FieldFrame>
  );
}
