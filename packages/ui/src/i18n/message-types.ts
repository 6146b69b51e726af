/**
 * The shape another language must have: exactly the same keys, any texts.
 * Use as `export const en = { … } satisfies SameKeys<typeof ko>`: a missing or an extra key fails to compile.
 */
export type SameKeys<T> = {
  readonly [K in keyof T]: T[K] extends string ? string : SameKeys<T[K]>;
};
