import { AppError } from "@buzz/domain";

/** Deeper than any input of ours; a bound for what a caller can make us walk. */
export const MAX_DEPTH = 32;

/**
 * Refuses text that no database column can hold: NUL and unpaired surrogates.
 *
 * @throws VALIDATION_002 with the field.
 */
export const refuseUnstorableText = (value: unknown): void => refuseIn(value, [], new Set());

/** An object that appears many times is walked once: superjson can make a few bytes stand for 2^30 paths. */
function refuseIn(value: unknown, path: string[], walked: Set<object>): void {
  if (typeof value === "string") {
    if (value.includes("\u0000") || !value.isWellFormed())
      throw new AppError("VALIDATION_002", [
        { field: path.join("."), message: "contains characters that cannot be stored" },
      ]);
    return;
  }
  if (typeof value !== "object" || value === null || walked.has(value)) return;
  walked.add(value);
  if (path.length >= MAX_DEPTH)
    throw new AppError("VALIDATION_002", [{ field: path.join("."), message: "nested too deeply" }]);
  for (const [key, child] of Object.entries(value)) {
    refuseIn(key, path, walked);
    refuseIn(child, [...path, key], walked);
  }
}
