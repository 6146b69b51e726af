import { authCases } from "./auth.js";
import { businessCases } from "./businesses.js";
import type { Cases } from "./case.js";
import { operatorCases } from "./operators.js";
import { redemptionCases } from "./redemption.js";
import { settlementCases } from "./settlements.js";

export const cases: Cases = {
  ...authCases,
  ...businessCases,
  ...redemptionCases,
  ...settlementCases,
  ...operatorCases,
};
