export { createTestClock, type TestClock } from "./clock.js";
export {
  type CouponInHand,
  couponQr,
  createTemplate,
  giveCoupon,
  givePoints,
  openBudget,
  pointsQr,
} from "./grants.js";
export { createPasskey, type Passkey } from "./passkey.js";
export { enter, hireOperator, PASSWORD, type Resident, signUp } from "./people.js";
export { applyForShop, openShop, type Shop } from "./shops.js";
export { createTestStorage, type TestStorage } from "./storage.js";
export { createWorld, type World } from "./world.js";
