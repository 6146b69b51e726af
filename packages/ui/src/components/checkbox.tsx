import { clsx } from "clsx";
import { Check } from "lucide-react";
import type { ComponentProps, ReactNode } from "react";

interface CheckboxProps extends Omit<ComponentProps<"input">, "type" | "children"> {
  label: ReactNode;
  detail?: ReactNode;
}

export function Checkbox({ label, detail, className, ...rest }: CheckboxProps) {
  return (
    <label className={clsx("flex min-h-11 items-start gap-3 py-2.5", className)}>
      <span className="relative grid size-6 shrink-0 place-items-center">
        <input
          {...rest}
          type="checkbox"
          className={clsx(
            "peer size-6 appearance-none rounded-lg border-2 border-line-strong bg-surface transition-colors",
            "checked:border-brand-fill checked:bg-brand-fill aria-invalid:border-bad disabled:opacity-40",
          )}
        />
        <Check
          aria-hidden
          strokeWidth={3.5}
          className="pointer-events-none absolute size-4 scale-50 text-on-brand opacity-0 transition peer-checked:scale-100 peer-checked:opacity-100"
        />
      </span>
      <span className="flex flex-col">
        <span className="font-medium">{label}</span>
        {detail && <span className="text-caption text-ink-faint">{detail}</span>}
      </span>
    </label>
  );
}
