import { SidebarGroup, SidebarItem, Skeleton } from "@buzz/ui";
import { Link, useMatchRoute } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { useOperator } from "../operator/use-operator";
import { groups, screens } from "./screens";
import { useWaitingOn } from "./use-waiting";

/** What this operator may see, by what it is about. */
export function AreaNav() {
  const t = useTranslations("shell");
  const isAt = useMatchRoute();
  const { operator, can } = useOperator();
  const waiting = useWaitingOn();
  if (!operator)
    return screens.map(({ id }) => <Skeleton key={id} className="h-9 w-full max-lg:w-28" />);
  return groups.map((group) => {
    const shown = screens.filter((screen) => screen.group === group && can(screen.needs));
    return (
      shown.length > 0 && (
        <SidebarGroup key={group} title={t(`groups.${group}`)}>
          {shown.map(({ id, to, Icon }) => (
            <SidebarItem
              key={id}
              icon={<Icon aria-hidden />}
              label={t(`areas.${id}`)}
              active={isAt({ to, fuzzy: true }) !== false}
              count={waiting[id]}
              render={<Link to={to} />}
            />
          ))}
        </SidebarGroup>
      )
    );
  });
}
