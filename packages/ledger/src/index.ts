export {
  account,
  type BudgetCategory,
  type BudgetSource,
  type GrantCategory,
  grantCategories,
  type IssueHold,
  type Month,
  SHARDS,
} from "./accounts.js";
export { changeMonth } from "./change-month.js";
export { redemptionTransfers } from "./coupons.js";
export { type Drawn, draw } from "./draw.js";
export { expireMileage } from "./expire-mileage.js";
export { invariantNames } from "./invariants.js";
export { lockReserved, openIssueAccount, postIssued, restTransfers } from "./issue.js";
export { earnMileage, lockMileage, openMileageAccount, spendMileage } from "./mileage.js";
export { type BudgetAmounts, type BudgetControls, openMonth } from "./open-month.js";
export { lockParts, type Parts, type Piece } from "./parts.js";
export { type Batch, isInsufficient, post, postingCtes, type Transfer } from "./post.js";
export { refundMileage } from "./refund-mileage.js";
export type { Difference } from "./replay/difference.js";
export { type Rebuilt, replayLedger } from "./replay/index.js";
export { type BudgetReport, budgetHistory, budgetReport, budgetState } from "./report.js";
export { type ReversedUse, reverseCouponUse, reversePointsUse } from "./reverse-use.js";
export {
  openBusinessAccount,
  openSettlementAccount,
  partialReturnTransfers,
  returnTransfers,
  settlementTransfers,
} from "./settlements.js";
export { checkLedger, type LedgerCheck, type Violation, verifyLedger } from "./verify.js";
