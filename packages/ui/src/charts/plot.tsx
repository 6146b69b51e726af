import { clsx } from "clsx";
import { type KeyboardEvent, type PointerEvent, type ReactNode, useState } from "react";
import { axisOf, type ChartProps, dots, labelled } from "./chart";
import { ChartFrame } from "./chart-frame";
import { useWidth } from "./use-width";

const top = 8;
const foot = 24;
const tipWidth = 208;

export interface Scale {
  /** Pixels from the left to the middle of a label's place, and how wide the place is. */
  x: (index: number) => number;
  step: number;
  y: (value: number) => number;
}

interface PlotProps extends ChartProps {
  /** The greatest and least the axis must reach. */
  extent: readonly (number | null)[];
  children: (scale: Scale, active: number | null) => ReactNode;
}

/** Axes, and the figures of one label when it is pointed at or reached with the arrow keys. */
export function Plot({ extent, children, ...chart }: PlotProps) {
  const { title, labels, series, format, formatTick = format, height = 220 } = chart;
  const [box, width] = useWidth<HTMLDivElement>();
  const [active, setActive] = useState<number | null>(null);
  const marks = axisOf(extent);
  const [low = 0] = marks;
  const high = marks.at(-1) ?? 1;
  const left = 12 + 6.5 * Math.max(...marks.map((mark) => formatTick(mark).length));
  const step = Math.max(0, width - left - 8) / Math.max(1, labels.length);
  const scale: Scale = {
    step,
    x: (index) => left + step * (index + 0.5),
    y: (value) => top + (height - top - foot) * (1 - (value - low) / (high - low || 1)),
  };
  const isLabelled = labelled(labels.length, width - left);
  const clamp = (index: number) => Math.min(Math.max(index, 0), labels.length - 1);

  function point({ clientX, currentTarget }: PointerEvent<HTMLElement>) {
    const x = clientX - currentTarget.getBoundingClientRect().left;
    setActive(x < left ? null : clamp(Math.floor((x - left) / step)));
  }

  function move(event: KeyboardEvent) {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (event.key === "Escape") setActive(null);
    if (by === undefined) return;
    event.preventDefault();
    setActive((now) => clamp(now === null ? labels.length - 1 : now + by));
  }

  return (
    <ChartFrame {...chart}>
      <div
        ref={box}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys go from figure to figure.
        tabIndex={0}
        role="group"
        aria-label={title}
        style={{ height }}
        className="relative rounded-lg outline-offset-4"
        onPointerMove={point}
        onPointerLeave={() => setActive(null)}
        onKeyDown={move}
        onBlur={() => setActive(null)}
      >
        {width > 0 && (
          <svg aria-hidden width={width} height={height} className="block overflow-visible">
            {marks.map((mark) => (
              <g key={mark}>
                <line
                  x1={left}
                  x2={width}
                  y1={scale.y(mark)}
                  y2={scale.y(mark)}
                  className={clsx(mark === 0 ? "stroke-line-strong/50" : "stroke-line")}
                />
                <text
                  x={left - 8}
                  y={scale.y(mark) + 4}
                  textAnchor="end"
                  className="fill-ink-faint text-[0.6875rem] tabular-nums"
                >
                  {formatTick(mark)}
                </text>
              </g>
            ))}
            {labels.map(
              (label, index) =>
                isLabelled(index) && (
                  <text
                    key={label}
                    x={scale.x(index)}
                    y={height - 6}
                    textAnchor="middle"
                    className="fill-ink-faint text-[0.6875rem] tabular-nums"
                  >
                    {label}
                  </text>
                ),
            )}
            {children(scale, active)}
          </svg>
        )}
        {active !== null && (
          <div
            className="pointer-events-none absolute top-0 z-10 flex flex-col gap-1 rounded-control bg-inverse px-3 py-2 text-caption text-on-inverse shadow-float"
            style={{
              width: tipWidth,
              left: Math.min(Math.max(scale.x(active) - tipWidth / 2, 0), width - tipWidth),
            }}
          >
            <span className="font-semibold">{labels[active]}</span>
            {series.map(({ name, tone, values }) => (
              <span key={name} className="flex items-center justify-between gap-3 tabular-nums">
                <span className="inline-flex min-w-0 items-center gap-1.5">
                  <span aria-hidden className={clsx("size-2 shrink-0 rounded-full", dots[tone])} />
                  <span className="truncate">{name}</span>
                </span>
                {values[active] == null ? "–" : format(values[active])}
              </span>
            ))}
          </div>
        )}
        <span role="status" className="sr-only">
          {active !== null &&
            [
              labels[active],
              ...series.map(({ name, values }) =>
                values[active] == null ? `${name} –` : `${name} ${format(values[active])}`,
              ),
            ].join(", ")}
        </span>
      </div>
    </ChartFrame>
  );
}
