export { mileageBalance } from "./balance.js";
export { expireDuePoints } from "./expire.js";
export { generateMileageQr } from "./generate-qr.js";
export { mileageOpportunities } from "./opportunities.js";
export { tellExpiry } from "./tell-expiry.js";
export { mileageTransactionsOf } from "./transactions.js";
export { useMileage } from "./use.js";
export { verifyMileage } from "./verify.js";
