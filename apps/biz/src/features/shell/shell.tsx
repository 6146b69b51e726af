import { useSession } from "@buzz/client";
import { AppHeader, MobileLayout } from "@buzz/ui";
import { Outlet, type StaticDataRouteOption, useMatches } from "@tanstack/react-router";
import { ShellTitle } from "./shell-title";
import { TabBar } from "./tab-bar";
import { useRefreshOnLanguage } from "./use-refresh-on-language";

/** A screen of a tab gets header and tab bar; any other screen has the whole phone and brings its own MobileLayout. */
export function Shell() {
  useRefreshOnLanguage();
  const { signedIn } = useSession();
  const matches: readonly { staticData: StaticDataRouteOption }[] = useMatches();
  const tab = matches.map((match) => match.staticData.tab).find(Boolean);
  if (!tab || !signedIn) return <Outlet />;
  return (
    <MobileLayout
      header={<AppHeader title={<ShellTitle tab={tab} />} />}
      nav={<TabBar active={tab} />}
    >
      <Outlet />
    </MobileLayout>
  );
}
