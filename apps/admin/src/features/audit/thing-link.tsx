import { buttonClass } from "@buzz/ui";
import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import type { AuditEntry } from "./audit-entry";

const style = buttonClass({ variant: "neutral" });
const uuid = /^[\da-f-]{36}$/i;

/** Leads to the screen of what an entry is about, where it has one. */
export function ThingLink({ entityType, entityId, action }: AuditEntry) {
  const t = useTranslations("audit.detail");
  if (entityType === "setting")
    return (
      <Link to="/settings" search={{ search: entityId }} className={style}>
        {t("open")}
      </Link>
    );
  if (entityType === "ip")
    return (
      <Link to="/blocks" search={{ search: entityId }} className={style}>
        {t("open")}
      </Link>
    );
  if (!uuid.test(entityId)) return null;
  if (entityType === "user")
    return action.startsWith("operator.") ? (
      <Link to="/operators" search={{ id: entityId }} className={style}>
        {t("open")}
      </Link>
    ) : (
      <Link to="/members" search={{ id: entityId }} className={style}>
        {t("open")}
      </Link>
    );
  if (entityType === "settlement")
    return (
      <Link to="/settlements/$id" params={{ id: entityId }} className={style}>
        {t("open")}
      </Link>
    );
  if (entityType === "coupon_template")
    return (
      <Link to="/coupons" search={{ id: entityId }} className={style}>
        {t("open")}
      </Link>
    );
  return null;
}
