import { z } from "zod";

export const stage = z.enum(["normal", "warning", "danger", "critical", "blocked", "exhausted"]);
export type Stage = z.output<typeof stage>;

/** From this rate on (percent, executed + reserved of the budget); rules §8.2. */
export const thresholds: readonly { stage: Stage; from: number }[] = [
  { stage: "exhausted", from: 100 },
  { stage: "blocked", from: 98 },
  { stage: "critical", from: 95 },
  { stage: "danger", from: 85 },
  { stage: "warning", from: 70 },
];

type Amounts = { budget: number; executed: number; reserved: number };

/** Compares in whole won, so that a threshold is met exactly. A category without budget is exhausted. */
export const stageOf = ({ budget, executed, reserved }: Amounts): Stage =>
  thresholds.find(({ from }) => (executed + reserved) * 100 >= budget * from)?.stage ?? "normal";

/** `part` of `whole` as a percentage with one decimal. */
export const percent = (part: number, whole: number): number =>
  whole === 0 ? 0 : Math.round((part * 1000) / whole) / 10;
