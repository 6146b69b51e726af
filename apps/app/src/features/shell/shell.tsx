import { useSession } from "@buzz/client";
import { AppHeader, MobileLayout } from "@buzz/ui";
import { Outlet, type StaticDataRouteOption, useMatches } from "@tanstack/react-router";
import { Bell } from "../notices/bell";
import { LiveUpdates } from "./live-updates";
import { ShellTitle } from "./shell-title";
import { TabBar } from "./tab-bar";
import { useScreensAhead } from "./use-screens-ahead";

/** A screen of a tab gets header and tab bar; any other screen has the whole phone and brings its own MobileLayout. */
export function Shell() {
  useScreensAhead();
  const matches: readonly { staticData: StaticDataRouteOption }[] = useMatches();
  const tab = matches.map((match) => match.staticData.tab).find(Boolean);
  const { signedIn } = useSession();
  return (
    <>
      {signedIn && <LiveUpdates />}
      {tab ? (
        <MobileLayout
          header={<AppHeader title={<ShellTitle tab={tab} />} actions={<Bell />} />}
          nav={<TabBar active={tab} />}
        >
          <Outlet />
        </MobileLayout>
      ) : (
        <Outlet />
      )}
    </>
  );
}
