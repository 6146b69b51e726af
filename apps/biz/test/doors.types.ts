import { type RouterInputs, trpc } from "@buzz/client";

/** The compiler is what tests here: each line below an expected error must be one. */
export const ownersMay = () => [
  trpc.coupons.use,
  trpc.mileage.verify,
  trpc.businesses.my,
  trpc.settlements.list,
];
export type OwnersSend = [
  RouterInputs["settlements"]["request"],
  RouterInputs["auth"]["businessLogin"],
];

export const ownersMayNot = () => [
  // @ts-expect-error Operators' procedures are not in the app's router.
  trpc.admin,
  // @ts-expect-error
  trpc.budget,
  // @ts-expect-error
  trpc.auth.permissions,
  // @ts-expect-error Users' are not either, though they stand beside those of owners.
  trpc.coupons.my,
  // @ts-expect-error
  trpc.coupons.generateQr,
  // @ts-expect-error
  trpc.mileage.balance,
  // @ts-expect-error
  trpc.referral.claimReward,
];
// @ts-expect-error
export type UsersSend = RouterInputs["coupons"]["my"];
