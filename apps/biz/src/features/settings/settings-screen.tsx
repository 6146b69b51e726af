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
import { Link, type LinkProps } from "@tanstack/react-router";
import {
  BellRing,
  CircleQuestionMark,
  Landmark,
  LogOut,
  type LucideIcon,
  ShieldCheck,
  Store,
} from "lucide-react";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { CounterSettings } from "./counter-settings";
import { InstallRow } from "./install-row";
import { ShopCard } from "./shop-card";

export function SettingsScreen() {
  const t = useTranslations("settings");
  return (
    <div className="flex flex-1 flex-col gap-8">
      <ShopCard />
      <Card flush>
        <ul className="divide-y divide-line">
          <Way to="/shop" Icon={Store} title={t("shop")} detail={t("shopText")} />
          <Way
            to="/account"
            Icon={Landmark}
            title={t("bankAccount")}
            detail={t("bankAccountText")}
          />
          <Way to="/security" Icon={ShieldCheck} title={t("security")} detail={t("securityText")} />
          <Way to="/alerts" Icon={BellRing} title={t("alerts")} detail={t("alertsText")} />
          <InstallRow />
          <Way to="/help" Icon={CircleQuestionMark} title={t("help")} detail={t("helpText")} />
        </ul>
      </Card>
      <CounterSettings />
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

interface WayProps {
  to: NonNullable<LinkProps["to"]>;
  Icon: LucideIcon;
  title: string;
  detail: string;
}

function Way({ to, Icon, title, detail }: WayProps) {
  return (
    <li>
      <ListRow
        leading={
          <IconTile>
            <Icon aria-hidden className="size-5.5" />
          </IconTile>
        }
        title={title}
        detail={detail}
        render={<Link to={to} />}
      />
    </li>
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
