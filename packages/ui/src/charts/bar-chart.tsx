import { clsx } from "clsx";
import { type ChartProps, fills } from "./chart";
import { Plot } from "./plot";

/** Amounts of days or months side by side; several series stand on one another. */
export function BarChart(chart: ChartProps) {
  const { labels, series } = chart;
  const sums = labels.map((_, index) =>
    series.reduce((sum, { values }) => sum + (values[index] ?? 0), 0),
  );
  return (
    <Plot {...chart} extent={sums}>
      {({ x, y, step }, active) => {
        const width = Math.min(36, step * 0.66);
        return labels.map((label, index) => {
          let below = 0;
          return (
            <g key={label} className={clsx(active !== null && active !== index && "opacity-45")}>
              {series.map(({ name, tone, values }) => {
                const value = values[index] ?? 0;
                const from = below;
                below += value;
                return value === 0 ? null : (
                  <rect
                    key={name}
                    x={x(index) - width / 2}
                    y={y(below)}
                    width={width}
                    height={Math.max(1, y(from) - y(below))}
                    rx={Math.min(3, width / 3)}
                    className={fills[tone]}
                  />
                );
              })}
            </g>
          );
        });
      }}
    </Plot>
  );
}
