import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

export type Random = {
  /** A whole number, both ends included. */
  int(from: number, to: number): number;
  chance(probability: number): boolean;
};

/** The same numbers for the same seed, everywhere. */
export function createRandom(seed: number): Random {
  const generator = xoroshiro128plus(seed);
  const int = (from: number, to: number) => uniformInt(generator, from, to);
  return { int, chance: (probability) => int(1, 1_000) <= probability * 1_000 };
}
