import { useSession } from "@buzz/client";
import { AppHeader, MobileLayout } from "@buzz/ui";
import { Navigate, Outlet, type StaticDataRouteOption, useMatches } from "@tanstack/react-router";
import { lazy, Suspense, useEffect, useState } from "react";
import { leftSignedIn } from "../session/left-signed-in";
import { ShellTitle } from "./shell-title";
import { TabBar } from "./tab-bar";
import { useRefreshOnLanguage } from "./use-refresh-on-language";

const Bell = lazy(async () => ({ default: (await import("../notifications/bell")).Bell }));

/** A screen of a tab gets header and tab bar; any other screen has the whole phone and brings its own MobileLayout. */
export function Shell() {
  useRefreshOnLanguage();
  const { signedIn } = useSession();
  const [leaving, setLeaving] = useState(() => leftSignedIn() && signedIn);
  useEffect(() => setLeaving(false), []);
  const matches: readonly { staticData: StaticDataRouteOption }[] = useMatches();
  const { tab, wide } = matches.map(({ staticData }) => staticData).find((own) => own.tab) ?? {};
  if (leaving) return <Navigate to="/sign-out" replace />;
  if (!tab || !signedIn) return <Outlet />;
  return (
    <MobileLayout
      header={
        <AppHeader
          title={<ShellTitle tab={tab} />}
          actions={
            <Suspense>
              <Bell />
            </Suspense>
          }
        />
      }
      nav={<TabBar active={tab} />}
      wide={wide}
    >
      <Outlet />
    </MobileLayout>
  );
}
