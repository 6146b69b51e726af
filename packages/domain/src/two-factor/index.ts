export { enableTwoFactor } from "./enable.js";
export { setUpTwoFactor } from "./setup.js";
export { refuseWithoutStepUp, stepUp } from "./step-up.js";
export { verifySecondFactor } from "./verify.js";
