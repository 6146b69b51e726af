import { Logo, SidebarLayout } from "@buzz/ui";
import { Outlet } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { AccountMenu } from "../operator/account-menu";
import { AreaNav } from "./area-nav";
import { GoTo } from "./go-to";
import { useArrival } from "./use-arrival";
import { useLiveDesk } from "./use-live-desk";

export function Shell() {
  const t = useTranslations("shell");
  useLiveDesk();
  useArrival();
  return (
    <SidebarLayout
      brand={
        <>
          <Logo className="size-8" />
          Buzz Admin
        </>
      }
      navLabel={t("nav")}
      tools={<GoTo />}
      nav={<AreaNav />}
      foot={<AccountMenu />}
    >
      <Outlet />
    </SidebarLayout>
  );
}
