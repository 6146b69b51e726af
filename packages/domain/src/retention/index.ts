export { eraseIdle } from "./erase-idle.js";
export { forgetAddresses } from "./forget-addresses.js";
export { removeExpired } from "./remove-expired.js";
