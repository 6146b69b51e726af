import type { Db } from "@buzz/db";
import { inSnapshot } from "./in-snapshot.js";
import { invariants } from "./invariants.js";

/** The first row that breaks an invariant. */
export type Violation = { invariant: string; row: Record<string, unknown> };

/**
 * Checks every invariant of the books in one read-only snapshot of a live database.
 * Returns the first violation of each broken invariant; an empty list means the books are right.
 */
export async function verifyLedger(db: Db): Promise<Violation[]> {
  return inSnapshot(db, async (tx) => {
    const violations: Violation[] = [];
    for (const { name, query } of invariants) {
      const [row] = await tx.execute(query);
      if (row !== undefined) violations.push({ invariant: name, row });
    }
    return violations;
  });
}
