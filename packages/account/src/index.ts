export { AccountSecurity } from "./account-security";
export { NotificationSettings } from "./notification-settings";
export { PasswordForm } from "./password-form";
export { PasswordSection } from "./password-section";
export { SecondFactorStep } from "./second-factor-step";
export { SessionsSection } from "./sessions-section";
export { SetUpSecondFactor } from "./set-up-second-factor";
export { StepUp } from "./step-up";
