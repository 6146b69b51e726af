import type { z } from "zod";
import type { requestInput, requestOutput } from "./schemas.js";

type Said = z.output<typeof requestInput>;
type Totals = Pick<
  z.output<typeof requestOutput>,
  "couponCount" | "couponAmount" | "mileageCount" | "mileageAmount" | "totalAmount"
>;

/** Where the client's figures differ from the server's, such as `totalAmount: 1 ≠ 5000`; null when nowhere. */
export function reviewNoteOf(said: Said, totals: Totals): string | null {
  const figures = [
    ["couponCount", said.couponCount, totals.couponCount],
    ["couponAmount", said.couponAmount, totals.couponAmount],
    ["mileageCount", said.mileageCount, totals.mileageCount],
    ["mileageAmount", said.mileageAmount, totals.mileageAmount],
    ["totalAmount", said.totalAmount, totals.totalAmount],
    ["amount", said.asked, totals.totalAmount],
  ] as const;
  const differing = figures.filter(([, theirs, ours]) => theirs !== undefined && theirs !== ours);
  if (differing.length === 0) return null;
  return differing.map(([field, theirs, ours]) => `${field}: ${theirs} ≠ ${ours}`).join(", ");
}
