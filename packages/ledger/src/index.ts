export {
  account,
  type BudgetCategory,
  type BudgetSource,
  type GrantCategory,
  grantCategories,
  type Month,
  SHARDS,
} from "./accounts.js";
export { type BudgetAmounts, type Drawn, draw, openMonth } from "./budget.js";
export { redemptionTransfers } from "./coupons.js";
export { earnMileage, lockMileage, openMileageAccount, spendMileage } from "./mileage.js";
export { type Batch, isInsufficient, post, postingCtes, type Transfer } from "./post.js";
export { type BudgetReport, budgetReport } from "./report.js";
export { openBusinessAccount, openSettlementAccount, settlementTransfers } from "./settlements.js";
export { type Violation, verifyLedger } from "./verify.js";
