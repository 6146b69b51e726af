export interface Change {
  /** The path of a value: `controls.dailyLimit`. */
  field: string;
  before: unknown;
  after: unknown;
  isChanged: boolean;
}

/** Values before and after, side by side, by their paths; what has changed comes first. */
export function changesOf(oldValues: unknown, newValues: unknown): Change[] {
  const [before, after] = [leavesOf(oldValues), leavesOf(newValues)];
  return [...new Set([...before.keys(), ...after.keys()])]
    .map((field) => ({
      field,
      before: before.get(field),
      after: after.get(field),
      isChanged: JSON.stringify(before.get(field)) !== JSON.stringify(after.get(field)),
    }))
    .toSorted((one, other) => Number(other.isChanged) - Number(one.isChanged));
}

function leavesOf(values: unknown, path = "", leaves = new Map<string, unknown>()) {
  const isTree = typeof values === "object" && values !== null && !Array.isArray(values);
  if (isTree)
    for (const [name, value] of Object.entries(values))
      leavesOf(value, path === "" ? name : `${path}.${name}`, leaves);
  else if (values !== null || path !== "") leaves.set(path, values);
  return leaves;
}
