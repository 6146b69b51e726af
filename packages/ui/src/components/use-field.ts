import { type ReactNode, useId } from "react";

export interface FieldTexts {
  label: ReactNode;
  hint?: ReactNode;
  /** Replaces the hint and marks the control as invalid. */
  error?: ReactNode;
}

export interface FieldIds {
  control: string;
  message: string;
}

/** Ids that tie a control to its label and message, and the aria attributes for the control. */
export function useField({ hint, error }: Pick<FieldTexts, "hint" | "error">, ownId?: string) {
  const id = useId();
  const ids: FieldIds = { control: ownId ?? id, message: `${id}message` };
  const aria = {
    id: ids.control,
    "aria-invalid": error ? true : undefined,
    "aria-describedby": error || hint ? ids.message : undefined,
  };
  return { ids, aria };
}

/** The look shared by everything one can type or choose in. */
export const fieldBoxClass =
  "w-full rounded-control border border-line-strong/60 bg-surface px-4 text-lead text-ink transition-[border-color,box-shadow] " +
  "placeholder:text-ink-faint hover:border-line-strong focus-visible:border-brand focus-visible:outline-none " +
  "focus-visible:ring-3 focus-visible:ring-brand/25 aria-invalid:border-bad aria-invalid:focus-visible:ring-bad/25 " +
  "disabled:bg-sunken disabled:text-ink-faint";
