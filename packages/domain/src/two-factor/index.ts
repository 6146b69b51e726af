export { enableTwoFactor } from "./enable.js";
export { signInOptions, stepUpOptions } from "./options.js";
export { renewBackupCodes } from "./renew-backup-codes.js";
export { setUpTwoFactor } from "./setup.js";
export { secondFactorStatus } from "./status.js";
export { refuseWithoutStepUp, stepUp } from "./step-up.js";
export { verifySecondFactor } from "./verify.js";
