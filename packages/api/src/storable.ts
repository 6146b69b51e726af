import { AppError } from "@buzz/domain";

/** Deeper than any input of ours; a bound for what a caller can make us walk. */
const MAX_DEPTH = 32;

/**
 * Refuses text that no database column can hold: NUL and unpaired surrogates.
 *
 * @throws VALIDATION_002 with the field.
 */
export function refuseUnstorableText(value: unknown, path: string[] = []): void {
  if (typeof value === "string") {
    if (value.includes("\u0000") || !value.isWellFormed())
      throw new AppError("VALIDATION_002", [
        { field: path.join("."), message: "contains characters that cannot be stored" },
      ]);
    return;
  }
  if (typeof value !== "object" || value === null) return;
  if (path.length >= MAX_DEPTH)
    throw new AppError("VALIDATION_002", [{ field: path.join("."), message: "nested too deeply" }]);
  for (const [key, child] of Object.entries(value)) {
    refuseUnstorableText(key, path);
    refuseUnstorableText(child, [...path, key]);
  }
}
