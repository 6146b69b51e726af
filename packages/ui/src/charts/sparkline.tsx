import { line } from "d3-shape";
import { type ChartTone, strokes } from "./chart";

interface SparklineProps {
  /** In order of time. */
  values: readonly number[];
  tone?: ChartTone;
}

const width = 96;
const height = 28;

/** The course of a figure in the size of a word. The figure itself stands beside it, so it is not read aloud. */
export function Sparkline({ values, tone = "brand" }: SparklineProps) {
  const lowest = Math.min(...values);
  const span = Math.max(...values) - lowest || 1;
  const path = line<number>()
    .x((_, index) => 2 + ((width - 4) * index) / Math.max(1, values.length - 1))
    .y((value) => height - 3 - ((height - 6) * (value - lowest)) / span);
  if (values.length < 2) return null;
  return (
    <svg
      aria-hidden
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      className="shrink-0"
    >
      <path
        d={path([...values]) ?? undefined}
        fill="none"
        strokeWidth={1.75}
        strokeLinecap="round"
        strokeLinejoin="round"
        className={strokes[tone]}
      />
    </svg>
  );
}
