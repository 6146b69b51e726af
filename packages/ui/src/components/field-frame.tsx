import { clsx } from "clsx";
import { CircleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { useWords } from "../i18n/words";
import type { FieldIds, FieldTexts } from "./use-field";

interface FieldFrameProps extends FieldTexts {
  ids: FieldIds;
  required?: boolean;
  className?: string;
  children: ReactNode;
}

/** Label above, control in the middle, error or hint below: the same for every field. */
export function FieldFrame({
  ids,
  label,
  hint,
  error,
  required,
  className,
  children,
}: FieldFrameProps) {
  const words = useWords();
  return (
    <div className={clsx("flex flex-col gap-1.5", className)}>
      <label htmlFor={ids.control} className="text-caption font-semibold text-ink-soft">
        {label}
        {required && (
          <span className="text-bad-ink">
            <span aria-hidden> *</span>
            <span className="sr-only"> {words.required}</span>
          </span>
        )}
      </label>
      {children}
      <p
        id={ids.message}
        aria-live="polite"
        className={clsx("text-caption", error ? "text-bad-ink" : "text-ink-faint")}
      >
        {error ? (
          <span className="inline-flex items-start gap-1 font-medium">
            <CircleAlert aria-hidden className="mt-0.5 size-3.5 shrink-0" />
            {error}
          </span>
        ) : (
          hint
        )}
      </p>
    </div>
  );
}
