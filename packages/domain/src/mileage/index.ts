export { mileageBalance } from "./balance.js";
export { generateMileageQr } from "./generate-qr.js";
export { mileageOpportunities } from "./opportunities.js";
export { mileageTransactionsOf } from "./transactions.js";
export { useMileage } from "./use.js";
export { verifyMileage } from "./verify.js";
