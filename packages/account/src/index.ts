export { AccountSecurity } from "./account-security";
export { PasswordForm } from "./password-form";
export { SecondFactorStep } from "./second-factor-step";
export { SetUpSecondFactor } from "./set-up-second-factor";
export { StepUp } from "./step-up";
