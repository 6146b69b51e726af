import { max, min, nice, ticks } from "d3-array";

/** Colours that are told apart in both schemes and by those who do not see colour: their lightness differs too. */
export type ChartTone = "brand" | "good" | "warn" | "bad" | "neutral";

export interface ChartSeries {
  /** Names the line in the legend and the column in the table. */
  name: string;
  tone: ChartTone;
  /** One for each label; null where there is no figure. */
  values: readonly (number | null)[];
  /** Drawn with dashes: what is expected, not what was. */
  dashed?: boolean;
}

export interface ChartProps {
  /** What the chart shows; read aloud and shown above it. */
  title: string;
  /** Along the bottom, in order: days, months. */
  labels: readonly string[];
  series: readonly ChartSeries[];
  /** A value in full, for the tip and the table. */
  format: (value: number) => string;
  /** A value in short, for the axis. */
  formatTick?: (value: number) => string;
  /** Stands at the right end of the title. */
  actions?: React.ReactNode;
  /** Pixels. */
  height?: number;
}

export const strokes: Record<ChartTone, string> = {
  brand: "stroke-brand",
  good: "stroke-good-ink",
  warn: "stroke-warn",
  bad: "stroke-bad",
  neutral: "stroke-line-strong",
};

export const fills: Record<ChartTone, string> = {
  brand: "fill-brand",
  good: "fill-good-ink",
  warn: "fill-warn",
  bad: "fill-bad",
  neutral: "fill-line-strong",
};

export const dots: Record<ChartTone, string> = {
  brand: "bg-brand",
  good: "bg-good-ink",
  warn: "bg-warn",
  bad: "bg-bad",
  neutral: "bg-line-strong",
};

/** The whole numbers at which lines are drawn, from 0 or what is lowest to above what is highest. */
export function axisOf(values: readonly (number | null)[]): number[] {
  const lowest = Math.min(0, min(values, (value) => value ?? undefined) ?? 0);
  const highest = Math.max(1, max(values, (value) => value ?? undefined) ?? 0);
  const [from, to] = nice(lowest, highest, 4);
  return ticks(from, to, 4).filter(Number.isInteger);
}

/** Which labels have room: about one for every 72 pixels, always the first. */
export function labelled(count: number, width: number): (index: number) => boolean {
  const every = Math.max(1, Math.ceil(count / Math.max(1, Math.floor(width / 72))));
  return (index) => index % every === 0;
}
