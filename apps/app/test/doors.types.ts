import { type RouterInputs, trpc } from "@buzz/client";

/** The compiler is what tests here: each line below an expected error must be one. */
export const usersMay = () => [
  trpc.coupons.my,
  trpc.mileage.balance,
  trpc.auth.me,
  trpc.users.profile,
];
export type UsersSend = [RouterInputs["referral"]["claimReward"], RouterInputs["auth"]["register"]];

export const usersMayNot = () => [
  // @ts-expect-error Operators' procedures are not in the app's router.
  trpc.admin,
  // @ts-expect-error
  trpc.budget,
  // @ts-expect-error
  trpc.auth.permissions,
  // @ts-expect-error Shop owners' are not either, though they stand beside those of users.
  trpc.coupons.use,
  // @ts-expect-error
  trpc.mileage.verify,
  // @ts-expect-error
  trpc.businesses.my,
  // @ts-expect-error
  trpc.settlements,
];
// @ts-expect-error
export type OwnersSend = RouterInputs["coupons"]["use"];
