type Values = Record<string, unknown>;

/** A stored value that the transfers do not yield. */
export type Difference = {
  /** What was rebuilt: a balance, a statement… */
  kind: string;
  /** The account or row that it belongs to. */
  of: string;
  stored: Values;
  rebuilt: Values;
};

/** One difference with the fields that are not the same, or none. */
export function differences(
  kind: string,
  of: string,
  stored: Values,
  rebuilt: Values,
): Difference[] {
  const unlike = [...new Set([...Object.keys(stored), ...Object.keys(rebuilt)])].filter(
    (field) => JSON.stringify(stored[field]) !== JSON.stringify(rebuilt[field]),
  );
  if (unlike.length === 0) return [];
  const only = (values: Values) =>
    Object.fromEntries(unlike.map((field) => [field, values[field] ?? null]));
  return [{ kind, of, stored: only(stored), rebuilt: only(rebuilt) }];
}
