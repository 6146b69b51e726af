import { buttonClass, Card, LanguageSwitch, Section, TextSizeSwitch, ThemeSwitch } from "@buzz/ui";
import { Link } from "@tanstack/react-router";
import { LogOut } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { ShopCard } from "./shop-card";

export function SettingsScreen() {
  const t = useTranslations("settings");
  return (
    <div className="flex flex-1 flex-col gap-8">
      <ShopCard />
      <Section title={t("device")}>
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
      <Link
        to="/sign-out"
        preload={false}
        className={buttonClass({ variant: "neutral", size: "lg", block: true })}
      >
        <LogOut aria-hidden className="size-5" />
        {t("signOut")}
      </Link>
    </div>
  );
}

function Setting({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="flex flex-col gap-2">
      <p className="font-semibold">{name}</p>
      {children}
    </div>
  );
}
