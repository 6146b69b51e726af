/** Input schemas for the apps' forms: the very ones that the procedures parse with. Free of server code. */

export {
  endSessionsInput,
  removeInput as removeAccountInput,
  resetPasswordInput,
  revealInput as revealAccountInput,
  setStatusInput as setAccountStatusInput,
  updateInput as updateAccountInput,
} from "@buzz/domain/accounts/schemas";
export { savePhoneInput as saveAlarmPhoneInput } from "@buzz/domain/alarms/schemas";
export {
  applyInput,
  approveInput as approveApplicationInput,
  rejectInput as rejectApplicationInput,
  status as applicationStatus,
} from "@buzz/domain/applications/schemas";
export {
  confirmInput as confirmApprovalInput,
  rejectInput as rejectApprovalInput,
  status as approvalStatus,
  withdrawInput as withdrawApprovalInput,
} from "@buzz/domain/approvals/schemas";
export { auditAction, auditEntity } from "@buzz/domain/audit-log/schemas";
export {
  adminRole,
  changePasswordInput,
  loginInput,
  registerInput,
} from "@buzz/domain/auth/schemas";
export { changeInput as changeBankAccountInput } from "@buzz/domain/bank-accounts/schemas";
export {
  cancelInput as cancelBankFileInput,
  createInput as createBankFileInput,
  lineState as bankFileLineState,
} from "@buzz/domain/bank-files/schemas";
export {
  category as budgetCategory,
  emergencyInput,
  saveSettingsInput as saveBudgetInput,
  service as budgetService,
} from "@buzz/domain/budget/schemas";
export { updateProfileInput as updateShopInput } from "@buzz/domain/businesses/owner/schemas";
export { setStatusInput as setShopStatusInput } from "@buzz/domain/businesses/schemas";
export {
  contentState,
  createMarketerInput,
  createRegionalInput,
  marketerLevel,
  marketerType,
  regionalKind,
  updateHomeConfigInput,
  updateMarketerInput,
  updateRegionalInput,
} from "@buzz/domain/contents/schemas";
export {
  createInput as createTemplateInput,
  issueInput as issueTemplateInput,
  updateInput as updateTemplateInput,
} from "@buzz/domain/coupon-templates/schemas";
export { couponType, useCouponInput } from "@buzz/domain/coupons/schemas";
export { timeframe } from "@buzz/domain/dashboard/schemas";
export { exposureSettings, setFeaturedInput } from "@buzz/domain/exposure/schemas";
export { status as jobStatus } from "@buzz/domain/jobs/schemas";
export {
  byId as removeContentInput,
  byId as idInput,
} from "@buzz/domain/kernel/schemas";
export { savePreferencesInput as saveNotificationPreferencesInput } from "@buzz/domain/notifications/schemas";
export { assignInput as assignRoleInput, hireInput } from "@buzz/domain/operators/schemas";
export { registerPasskeyInput } from "@buzz/domain/passkeys/schemas";
export {
  createInput as createPolicyInput,
  policyType,
  removeInput as removePolicyInput,
  updateInput as updatePolicyInput,
} from "@buzz/domain/referral-policies/schemas";
export {
  reverseInput as reverseTransactionInput,
  voidInput as voidTransactionInput,
} from "@buzz/domain/reversals/schemas";
export { grantInput as grantRewardInput } from "@buzz/domain/rewards/schemas";
export { blacklistInput, unblockInput } from "@buzz/domain/security/schemas";
export {
  category as settingCategory,
  updateInput as updateSettingsInput,
} from "@buzz/domain/settings/schemas";
export {
  approveInput as approveSettlementInput,
  payInput as paySettlementInput,
  reconcileInput as reconcileSettlementInput,
  rejectInput as rejectSettlementInput,
  requestInput as requestSettlementInput,
  returnInput as returnSettlementInput,
  status as settlementStatus,
} from "@buzz/domain/settlements/schemas";
export { getInput as transactionInput } from "@buzz/domain/transactions/schemas";
export {
  codeInput as secondFactorInput,
  enableInput as enableTwoFactorInput,
} from "@buzz/domain/two-factor/schemas";
export { updateProfileInput } from "@buzz/domain/users/schemas";
export {
  createInput as createWebhookInput,
  updateInput as updateWebhookInput,
  webhookEvent,
} from "@buzz/domain/webhooks/schemas";
