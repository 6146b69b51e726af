export { isDiscountCode } from "./qr.js";
export { sweepQrCodes } from "./sweep-qr.js";
