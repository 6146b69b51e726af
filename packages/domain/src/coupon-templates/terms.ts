import type { coupons } from "@buzz/db/schema";
import { GIVEN_BY_PROGRAMME } from "../coupons/claimable.js";
import { AppError } from "../kernel/errors.js";
import type { Settings } from "../kernel/settings-schema.js";

type Template = typeof coupons.$inferSelect;
type Terms = Pick<
  Template,
  "discountType" | "discountValue" | "maxDiscountAmount" | "validFrom" | "validUntil"
>;

/**
 * Completes a template's terms: a percentage without a cap gets the default one, in won, so that its greatest cost is
 * known.
 *
 * @throws VALIDATION_002 more than 100 percent; VALIDATION_003 an end that is not after the start.
 */
export function completeTerms<T extends Terms>(terms: T, settings: Settings): T {
  const { discountType, discountValue, validFrom, validUntil } = terms;
  if (discountType === "percentage" && discountValue > 100)
    throw new AppError("VALIDATION_002", [
      { field: "discountValue", message: "a percentage is 100 at most" },
    ]);
  if (validFrom !== null && validUntil !== null && validFrom >= validUntil)
    throw new AppError("VALIDATION_003", [{ field: "validUntil", message: "not after validFrom" }]);
  const cap = discountType === "percentage" ? settings.coupon_percentage_default_cap : null;
  return { ...terms, maxDiscountAmount: terms.maxDiscountAmount ?? cap };
}

/**
 * What the programme gives by itself must not run out, and its values are those of the settings.
 *
 * @throws VALIDATION_003 with the field that cannot be changed.
 */
export function refuseChangeOfProgramme(before: Template, after: Template): void {
  if (before.slug === null || !GIVEN_BY_PROGRAMME.includes(before.slug)) return;
  const fields = ["discountType", "discountValue", "totalQuantity"] as const;
  const changed = fields.filter((field) => before[field] !== after[field]);
  if (changed.length === 0) return;
  const message =
    "fixed: the programme gives this coupon by itself, with the value of its settings";
  throw new AppError(
    "VALIDATION_003",
    changed.map((field) => ({ field, message })),
  );
}
