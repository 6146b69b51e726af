import { AccountSecurity } from "@buzz/account";
import { AppHeader, MobileLayout } from "@buzz/ui";
import { getRouteApi, useRouter } from "@tanstack/react-router";
import { useTranslations } from "use-intl";

const route = getRouteApi("/_shop/security");

/** How the shop signs in, and where it is signed in. */
export function SecurityScreen() {
  const t = useTranslations("settings");
  const navigate = route.useNavigate();
  const { history } = useRouter();
  const back = () => (history.canGoBack() ? history.back() : void navigate({ to: "/settings" }));
  return (
    <MobileLayout header={<AppHeader title={<h1>{t("security")}</h1>} onBack={back} />}>
      <AccountSecurity />
    </MobileLayout>
  );
}
