import { accountCases } from "./accounts.js";
import { adminBusinessCases } from "./admin-businesses.js";
import { approvalCases } from "./approvals.js";
import { authCases } from "./auth.js";
import { budgetCases } from "./budget.js";
import { businessCases } from "./businesses.js";
import type { Cases } from "./case.js";
import { contentCases } from "./contents.js";
import { couponTemplateCases } from "./coupon-templates.js";
import { dashboardCases } from "./dashboard.js";
import { jobCases } from "./jobs.js";
import { notificationCases } from "./notifications.js";
import { operatorCases } from "./operators.js";
import { ownBusinessCases } from "./own-business.js";
import { passkeyCases } from "./passkeys.js";
import { redemptionCases } from "./redemption.js";
import { referralCases } from "./referral.js";
import { referralPolicyCases } from "./referral-policies.js";
import { rewardCases } from "./rewards.js";
import { secondFactorCases } from "./second-factor.js";
import { settlementCases } from "./settlements.js";
import { socialCases } from "./social.js";
import { systemCases } from "./system.js";

export const cases: Cases = {
  ...authCases,
  ...socialCases,
  ...secondFactorCases,
  ...passkeyCases,
  ...accountCases,
  ...systemCases,
  ...businessCases,
  ...adminBusinessCases,
  ...ownBusinessCases,
  ...redemptionCases,
  ...settlementCases,
  ...budgetCases,
  ...dashboardCases,
  ...rewardCases,
  ...referralCases,
  ...referralPolicyCases,
  ...operatorCases,
  ...contentCases,
  ...notificationCases,
  ...couponTemplateCases,
  ...approvalCases,
  ...jobCases,
};
