export const movementTypes = ["earn", "use", "expire", "cancel", "refund"] as const;
export type MovementType = (typeof movementTypes)[number];

export interface StatementSearch {
  /** Shows only movements of this type. */
  type?: MovementType;
}

export function statementSearch({ type }: Record<string, unknown>): StatementSearch {
  const known = movementTypes.find((candidate) => candidate === type);
  return known ? { type: known } : {};
}
