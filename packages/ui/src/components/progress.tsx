import { clsx } from "clsx";

interface ProgressProps {
  label: string;
  /** 0–1; null while the share is not known. */
  value: number | null;
  className?: string;
}

export function Progress({ label, value, className }: ProgressProps) {
  const percent = value === null ? undefined : Math.round(Math.min(Math.max(value, 0), 1) * 100);
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
      className={clsx("h-2 overflow-hidden rounded-full bg-sunken", className)}
    >
      <div
        className={clsx(
          "h-full rounded-full bg-brand transition-[width] duration-500 ease-out",
          percent === undefined && "w-1/3 animate-shimmer",
        )}
        style={percent === undefined ? undefined : { width: `${percent}%` }}
      />
    </div>
  );
}
