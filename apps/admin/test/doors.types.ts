import { type RouterInputs, trpc } from "@buzz/client";

/** The compiler is what tests here: each line below an expected error must be one. */
export const operatorsMay = () => [
  trpc.admin.settlements.approve,
  trpc.budget.current,
  trpc.settlements.list,
  trpc.auth.permissions,
];
export type OperatorsSend = RouterInputs["admin"]["users"]["create"];

export const operatorsMayNot = () => [
  // @ts-expect-error Users' procedures are not in the app's router.
  trpc.coupons,
  // @ts-expect-error
  trpc.mileage,
  // @ts-expect-error
  trpc.referral.claimReward,
  // @ts-expect-error Shop owners' are not either, though they stand beside those of operators.
  trpc.settlements.request,
  // @ts-expect-error
  trpc.businesses.my,
];
// @ts-expect-error
export type UsersSend = RouterInputs["mileage"]["use"];
