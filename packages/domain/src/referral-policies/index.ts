export { recordAmountChange } from "./amount-settings.js";
export { calculateReward } from "./calculate.js";
export { createPolicy } from "./create.js";
export { getPolicy } from "./get.js";
export { policyHistory } from "./history.js";
export { listPolicies } from "./list.js";
export { removePolicy } from "./remove.js";
export { updatePolicy } from "./update.js";
