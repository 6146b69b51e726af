import { isConstraintViolation } from "@buzz/db";
import { AppError } from "../kernel/errors.js";

/** The refusal of a shop whose category is in no table, when that is why the database refused it. */
export const unknownCategory = (cause: unknown): AppError | undefined =>
  isConstraintViolation(cause, "businesses_category_categories_id_fk")
    ? new AppError("VALIDATION_002", [{ field: "category", message: "unknown category" }], {
        cause,
      })
    : undefined;
