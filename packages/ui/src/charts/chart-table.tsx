import type { ChartProps } from "./chart";

/** The figures of a chart, the latest first. */
export function ChartTable({ title, labels, series, format, height = 220 }: ChartProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard scrolls only what it can reach.
    <div tabIndex={0} role="region" aria-label={title} style={{ height }} className="overflow-auto">
      <table className="w-full text-caption tabular-nums">
        <thead>
          <tr>
            <td />
            {series.map(({ name }) => (
              <th
                key={name}
                scope="col"
                className="sticky top-0 bg-surface px-2 py-1.5 text-right font-semibold text-ink-faint"
              >
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {labels
            .map((label, index) => (
              <tr key={label} className="border-t border-line">
                <th scope="row" className="px-2 py-1.5 text-left font-medium whitespace-nowrap">
                  {label}
                </th>
                {series.map(({ name, values }) => (
                  <td key={name} className="px-2 py-1.5 text-right whitespace-nowrap">
                    {values[index] == null ? "–" : format(values[index])}
                  </td>
                ))}
              </tr>
            ))
            .toReversed()}
        </tbody>
      </table>
    </div>
  );
}
