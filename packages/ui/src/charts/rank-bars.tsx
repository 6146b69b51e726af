import { clsx } from "clsx";
import type { ReactNode } from "react";
import { useWords } from "../i18n/words";
import { type ChartTone, dots } from "./chart";

interface RankBarsProps {
  /** Names the list. */
  label: string;
  rows: readonly {
    id: string;
    name: ReactNode;
    value: number;
    /** The value as it is read. */
    text: ReactNode;
    /** Under the name. */
    note?: ReactNode;
  }[];
  tone?: ChartTone;
}

/** Things compared by one figure; every figure is written, the bar only helps the eye. */
export function RankBars({ label, rows, tone = "brand" }: RankBarsProps) {
  const words = useWords();
  const greatest = Math.max(1, ...rows.map(({ value }) => value));
  if (rows.length === 0)
    return <p className="py-6 text-center text-ink-faint">{words.noFigures}</p>;
  return (
    <ol aria-label={label} className="flex flex-col gap-3">
      {rows.map(({ id, name, value, text, note }) => (
        <li key={id} className="flex flex-col gap-1">
          <span className="flex items-baseline justify-between gap-3">
            <span className="min-w-0 font-medium">
              {name}
              {note && <span className="ml-2 text-caption text-ink-faint">{note}</span>}
            </span>
            <span className="shrink-0 font-semibold tabular-nums">{text}</span>
          </span>
          <span aria-hidden className="h-1.5 overflow-hidden rounded-full bg-sunken">
            <span
              className={clsx("block h-full rounded-full", dots[tone])}
              style={{ width: `${(value / greatest) * 100}%` }}
            />
          </span>
        </li>
      ))}
    </ol>
  );
}
