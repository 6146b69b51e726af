export { mileageBalance } from "./balance.js";
export { generateMileageQr } from "./generate-qr.js";
export { mileageTransactionsOf } from "./transactions.js";
export { useMileage } from "./use.js";
export { verifyMileage } from "./verify.js";
