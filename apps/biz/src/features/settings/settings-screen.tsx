import {
  buttonClass,
  Card,
  IconTile,
  LanguageSwitch,
  ListRow,
  Section,
  TextSizeSwitch,
  ThemeSwitch,
} from "@buzz/ui";
import { Link } from "@tanstack/react-router";
import { LogOut, ShieldCheck } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { ShopCard } from "./shop-card";

export function SettingsScreen() {
  const t = useTranslations("settings");
  return (
    <div className="flex flex-1 flex-col gap-8">
      <ShopCard />
      <Card flush>
        <ListRow
          leading={
            <IconTile>
              <ShieldCheck aria-hidden className="size-5.5" />
            </IconTile>
          }
          title={t("security")}
          detail={t("securityText")}
          render={<Link to="/security" />}
        />
      </Card>
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
