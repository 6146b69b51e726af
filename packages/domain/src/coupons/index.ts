export { availableCoupons } from "./available.js";
export { claimCoupon } from "./claim.js";
export { expireCoupons } from "./expire.js";
export { generateCouponQr } from "./generate-qr.js";
export { getCoupon } from "./get.js";
export { myCoupons } from "./my.js";
export { useCoupon } from "./use.js";
export { verifyQr } from "./verify.js";
