import { clsx } from "clsx";
import { area, curveMonotoneX, line } from "d3-shape";
import { type ChartProps, fills, strokes } from "./chart";
import { Plot } from "./plot";

interface LineChartProps extends ChartProps {
  /** Levels to compare with, such as a limit. */
  levels?: readonly { name: string; value: number }[];
}

/** How figures went over time. A single line has its area tinted. */
export function LineChart({ levels = [], ...chart }: LineChartProps) {
  const { series } = chart;
  const extent = [...series.flatMap(({ values }) => values), ...levels.map(({ value }) => value)];
  return (
    <Plot {...chart} extent={extent}>
      {({ x, y }, active) => {
        const points = (values: readonly (number | null)[]) =>
          values.map((value, index) => ({ index, value }));
        type Point = ReturnType<typeof points>[number];
        const known = ({ value }: Point) => value !== null;
        const across = ({ index }: Point) => x(index);
        const up = ({ value }: Point) => y(value ?? 0);
        const path = line<Point>().defined(known).x(across).y(up).curve(curveMonotoneX);
        const under = area<Point>().defined(known).x(across).y0(y(0)).y1(up).curve(curveMonotoneX);
        return (
          <>
            {levels.map(({ name, value }) => (
              <g key={name}>
                <line
                  x1={x(0)}
                  x2={x(chart.labels.length - 1)}
                  y1={y(value)}
                  y2={y(value)}
                  strokeDasharray="2 4"
                  className="stroke-ink-faint"
                />
                <text
                  x={x(chart.labels.length - 1)}
                  y={y(value) - 5}
                  textAnchor="end"
                  className="fill-ink-faint text-[0.6875rem] font-medium"
                >
                  {name}
                </text>
              </g>
            ))}
            {series.length === 1 && series[0] && (
              <path
                d={under(points(series[0].values)) ?? undefined}
                className={clsx(fills[series[0].tone], "opacity-12")}
              />
            )}
            {series.map(({ name, tone, values, dashed }) => (
              <path
                key={name}
                d={path(points(values)) ?? undefined}
                fill="none"
                strokeWidth={2}
                strokeLinecap="round"
                strokeLinejoin="round"
                strokeDasharray={dashed ? "4 5" : undefined}
                className={strokes[tone]}
              />
            ))}
            {active !== null && (
              <line
                x1={x(active)}
                x2={x(active)}
                y1={8}
                y2={y(0)}
                className="stroke-line-strong/60"
              />
            )}
            {active !== null &&
              series.map(
                ({ name, tone, values }) =>
                  values[active] != null && (
                    <circle
                      key={name}
                      cx={x(active)}
                      cy={y(values[active])}
                      r={4}
                      strokeWidth={2}
                      className={clsx(fills[tone], "stroke-surface")}
                    />
                  ),
              )}
          </>
        );
      }}
    </Plot>
  );
}
