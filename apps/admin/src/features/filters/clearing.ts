/** Takes all of a list's filters away, named as in the address; undefined while none is set. */
export const clearing = (
  filters: Record<string, unknown>,
  change: (next: { [filter: string]: undefined }) => void,
): (() => void) | undefined =>
  Object.values(filters).some((value) => value !== undefined)
    ? () => change(Object.fromEntries(Object.keys(filters).map((filter) => [filter, undefined])))
    : undefined;
