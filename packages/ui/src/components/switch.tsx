import { clsx } from "clsx";
import type { ReactNode } from "react";

interface SwitchProps {
  label: ReactNode;
  detail?: ReactNode;
  checked: boolean;
  onChange: (checked: boolean) => void;
  disabled?: boolean;
  className?: string;
}

/** Takes effect at once; for a choice that is sent with a form use Checkbox. */
export function Switch({ label, detail, checked, onChange, disabled, className }: SwitchProps) {
  return (
    <label className={clsx("flex min-h-13 items-center justify-between gap-4 py-2", className)}>
      <span className="flex flex-col">
        <span className="font-medium">{label}</span>
        {detail && <span className="text-caption text-ink-faint">{detail}</span>}
      </span>
      <input
        type="checkbox"
        // biome-ignore lint/a11y/useAriaPropsForRole: a checkbox says itself whether it is checked.
        role="switch"
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.target.checked)}
        className={clsx(
          "relative h-8 w-13 shrink-0 appearance-none rounded-full bg-line-strong transition-colors duration-200",
          "before:absolute before:top-1 before:left-1 before:size-6 before:rounded-full before:bg-white before:shadow-md",
          "before:transition-transform before:duration-200 before:ease-out",
          "checked:bg-brand-fill checked:before:translate-x-5 disabled:opacity-40",
        )}
      />
    </label>
  );
}
