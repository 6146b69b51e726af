import { clsx } from "clsx";
import { ChartLine, Table2 } from "lucide-react";
import { type ReactNode, useId, useState } from "react";
import { IconButton } from "../components/icon-button";
import { useWords } from "../i18n/words";
import { type ChartProps, dots } from "./chart";
import { ChartTable } from "./chart-table";

interface ChartFrameProps extends ChartProps {
  /** The drawing. */
  children: ReactNode;
}

/** A chart with its name and legend; the same figures can be read as a table. */
export function ChartFrame({ children, ...chart }: ChartFrameProps) {
  const { title, series, actions, height = 220 } = chart;
  const words = useWords();
  const titleId = useId();
  const [asTable, setAsTable] = useState(false);
  const empty = series.every(({ values }) => values.every((value) => value === null));
  return (
    <figure aria-labelledby={titleId} className="flex min-w-0 flex-col gap-3">
      <figcaption className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <span id={titleId} className="font-semibold">
          {title}
        </span>
        <span className="flex items-center gap-3">
          {series.length > 1 && (
            <span className="flex flex-wrap gap-x-4 gap-y-1 text-caption text-ink-soft">
              {series.map(({ name, tone, dashed }) => (
                <span key={name} className="inline-flex items-center gap-1.5">
                  <span
                    aria-hidden
                    className={clsx(
                      dashed ? "h-0.5 w-3 opacity-60" : "size-2.5 rounded-full",
                      dots[tone],
                    )}
                  />
                  {name}
                </span>
              ))}
            </span>
          )}
          {actions}
          <IconButton
            label={asTable ? words.showAsChart : words.showAsTable}
            aria-pressed={asTable}
            className="-my-1.5 size-9"
            icon={
              asTable ? (
                <ChartLine aria-hidden className="size-4.5" />
              ) : (
                <Table2 aria-hidden className="size-4.5" />
              )
            }
            onClick={() => setAsTable(!asTable)}
          />
        </span>
      </figcaption>
      {asTable ? (
        <ChartTable {...chart} />
      ) : empty ? (
        <p style={{ height }} className="grid place-items-center text-ink-faint">
          {words.noFigures}
        </p>
      ) : (
        children
      )}
    </figure>
  );
}
