import { clsx } from "clsx";
import type { ReactNode } from "react";

interface StatTileProps {
  label: ReactNode;
  /** The number, formatted; leave it out when it cannot be computed. */
  value?: ReactNode;
  /** Under the number: a comparison or a unit. */
  note?: ReactNode;
  icon?: ReactNode;
  className?: string;
}

export function StatTile({ label, value, note, icon, className }: StatTileProps) {
  return (
    <div
      className={clsx(
        "flex flex-col gap-1 rounded-card bg-surface p-5 shadow-card ring-1 ring-line/50",
        className,
      )}
    >
      <div className="flex items-center justify-between gap-2 text-caption font-medium text-ink-faint">
        {label}
        {icon}
      </div>
      <div className="text-headline font-bold tabular-nums">
        {value ?? <span className="text-ink-faint">–</span>}
      </div>
      {note && <div className="text-caption text-ink-soft">{note}</div>}
    </div>
  );
}
