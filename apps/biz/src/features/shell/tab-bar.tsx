import { BottomNav, BottomNavItem } from "@buzz/ui";
import { Link, useRouter } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { type TabId, tabs } from "./tabs";

/** Shows the tabs whose screens exist: those a route claims with `staticData: { tab }`. */
export function TabBar({ active }: { active: TabId }) {
  const t = useTranslations("shell");
  const routes = Object.values(useRouter().routesById);
  return (
    <BottomNav label={t("nav")}>
      {tabs.map(({ id, Icon }) => {
        const route = routes.find((candidate) => candidate.options.staticData?.tab === id);
        return (
          route && (
            <BottomNavItem
              key={id}
              icon={<Icon aria-hidden />}
              label={t(`tabs.${id}`)}
              active={id === active}
              render={<Link to={route.fullPath} />}
            />
          )
        );
      })}
    </BottomNav>
  );
}
