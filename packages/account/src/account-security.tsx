import { PasswordSection } from "./password-section";
import { SecondFactorSection } from "./second-factor-section";
import { SessionsSection } from "./sessions-section";

/** Everything about how one signs in. */
export function AccountSecurity() {
  return (
    <div className="flex w-full max-w-3xl flex-col gap-8">
      <SecondFactorSection />
      <PasswordSection />
      <SessionsSection />
    </div>
  );
}
