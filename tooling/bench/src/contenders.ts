/** One of the things that are compared: what loads it for a short while, and how much it did per second. */
export type Contender = {
  name: string;
  /** Gives the rate per second. */
  run(round: number): Promise<number>;
  /** One rate for each round that counts. */
  rates: number[];
};

export const contender = (name: string, run: Contender["run"]): Contender => ({
  name,
  run,
  rates: [],
});

/**
 * Runs contenders in turn, round after round, so that whatever else the machine does meets all of them alike.
 * A first round warms up and does not count.
 */
export async function race(contenders: Contender[], rounds: number): Promise<void> {
  for (let round = 0; round <= rounds; round += 1)
    for (const { run, rates } of contenders) {
      const rate = await run(round);
      if (round > 0) rates.push(rate);
    }
}

/** A contender against another of the same race: the ratio of each round. */
export const ratios = (one: Contender, other: Contender): number[] =>
  one.rates.map((rate, round) => rate / (other.rates[round] ?? Number.NaN));

export function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? Number.NaN;
  return (lower + upper) / 2;
}
