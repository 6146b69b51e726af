import { PasswordSection, SessionsSection } from "@buzz/account";
import { useTranslations } from "use-intl";
import { Screen } from "../shell/screen";

/** The password, and where one is signed in. */
export function SecurityScreen() {
  const t = useTranslations("my");
  return (
    <Screen title={t("security")} parent="/my">
      <div className="flex flex-col gap-7">
        <PasswordSection />
        <SessionsSection />
      </div>
    </Screen>
  );
}
