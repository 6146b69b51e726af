/** Input schemas for the apps' forms: the very ones that the procedures parse with. Free of server code. */
export {
  applyInput,
  approveInput as approveApplicationInput,
  listInput as listApplicationsInput,
  rejectInput as rejectApplicationInput,
} from "@buzz/domain/applications/schemas";
export { loginInput, registerInput } from "@buzz/domain/auth/schemas";
export { category as budgetCategory } from "@buzz/domain/budget/schemas";
export { useCouponInput } from "@buzz/domain/coupons/schemas";
export {
  approveInput as approveSettlementInput,
  payInput as paySettlementInput,
  reconcileInput as reconcileSettlementInput,
  rejectInput as rejectSettlementInput,
  requestInput as requestSettlementInput,
  status as settlementStatus,
} from "@buzz/domain/settlements/schemas";
