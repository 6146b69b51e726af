import { readError } from "@buzz/client";

/** The refusals of verify and use that have words of their own. */
const refusals = [
  "QR_001",
  "QR_002",
  "QR_003",
  "COUPON_001",
  "COUPON_002",
  "COUPON_003",
  "COUPON_004",
  "COUPON_005",
  "MILEAGE_001",
  "MILEAGE_002",
  "MILEAGE_003",
  "BUSINESS_001",
  "BUSINESS_002",
  "BUDGET_002",
  "AUTH_003",
] as const;

export type Refusal = (typeof refusals)[number];

/** Another amount may pass: the code is still unused. */
const aboutAmount: readonly Refusal[] = ["COUPON_004", "MILEAGE_001", "MILEAGE_002", "MILEAGE_003"];

export const refusalOf = (error: unknown): Refusal | undefined => {
  const { code } = readError(error);
  return refusals.find((refusal) => refusal === code);
};

export const isAboutAmount = (refusal: Refusal | undefined): boolean =>
  refusal !== undefined && aboutAmount.includes(refusal);
