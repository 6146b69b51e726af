import { Card, LanguageSwitch, Section, TextSizeSwitch, ThemeSwitch } from "@buzz/ui";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { AccountLinks } from "./account-links";
import { Activity } from "./activity";
import { Profile } from "./profile";
import { SignOut } from "./sign-out";

export function MyScreen() {
  const t = useTranslations("my");
  return (
    <div className="flex flex-col gap-7">
      <Profile />
      <Activity />
      <AccountLinks />
      <Section title={t("settings")}>
        <Card className="flex flex-col gap-5">
          <Setting name={t("language")}>
            <LanguageSwitch />
          </Setting>
          <Setting name={t("theme")}>
            <ThemeSwitch />
          </Setting>
          <Setting name={t("textSize")}>
            <TextSizeSwitch />
          </Setting>
        </Card>
      </Section>
      <SignOut />
    </div>
  );
}

function Setting({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="flex flex-col gap-2">
      <span aria-hidden className="text-caption font-semibold text-ink-soft">
        {name}
      </span>
      {children}
    </div>
  );
}
