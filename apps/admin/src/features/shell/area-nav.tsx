import { SidebarItem, Skeleton } from "@buzz/ui";
import { Link, useMatchRoute } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { useOperator } from "../operator/use-operator";
import { areas } from "./areas";
import { useWaiting } from "./use-waiting";

export function AreaNav() {
  const t = useTranslations("shell.areas");
  const isAt = useMatchRoute();
  const { operator } = useOperator();
  const waiting = useWaiting(operator?.areas ?? []);
  if (!operator)
    return areas.map(({ id }) => <Skeleton key={id} className="h-11 w-full max-lg:w-28" />);
  return areas
    .filter(({ id }) => operator.areas.includes(id))
    .map(({ id, to, Icon }) => (
      <SidebarItem
        key={id}
        icon={<Icon aria-hidden />}
        label={t(id)}
        active={isAt({ to, fuzzy: true }) !== false}
        count={waiting[id]}
        render={<Link to={to} />}
      />
    ));
}
