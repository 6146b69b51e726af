export { availableRewards } from "./available.js";
export { claimReward } from "./claim.js";
export { discountQr } from "./discount-qr.js";
export { grantReward } from "./grant.js";
