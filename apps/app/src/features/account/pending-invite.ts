import type { RouterOutputs } from "@buzz/client";

/** The invitation this device came by, until somebody signs up on it. */
export type PendingInvite = Pick<
  RouterOutputs["referral"]["track"],
  "visitId" | "referralCode" | "referrerName" | "signupBonus"
> & {
  /** Won. */
  couponAmount: number;
  /** Until then a sign-up brings the visitor's coupon: milliseconds since 1970. */
  couponUntil: number;
};

const key = "buzz.invite";

export function keepInvite(invite: PendingInvite): void {
  try {
    localStorage.setItem(key, JSON.stringify(invite));
  } catch {
    // Storage is blocked: the server still finds the visit by code and address.
  }
}

/** What is not an invitation of ours counts as none. */
export function pendingInvite(): PendingInvite | null {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(key) ?? "null");
    return isInvite(value) ? value : null;
  } catch {
    return null;
  }
}

export function forgetInvite(): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Storage is blocked: nothing was kept.
  }
}

const isInvite = (value: unknown): value is PendingInvite =>
  typeof value === "object" &&
  value !== null &&
  "visitId" in value &&
  typeof value.visitId === "string" &&
  "referralCode" in value &&
  typeof value.referralCode === "string" &&
  "referrerName" in value &&
  typeof value.referrerName === "string" &&
  "signupBonus" in value &&
  typeof value.signupBonus === "object" &&
  value.signupBonus !== null &&
  "couponAmount" in value &&
  typeof value.couponAmount === "number" &&
  "couponUntil" in value &&
  typeof value.couponUntil === "number";
