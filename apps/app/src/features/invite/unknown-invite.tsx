import { buttonClass, EmptyState } from "@buzz/ui";
import { Link } from "@tanstack/react-router";
import { Link2Off } from "lucide-react";
import { useTranslations } from "use-intl";

/** The code of the link belongs to nobody: Buzz is open all the same. */
export function UnknownInvite() {
  const t = useTranslations("landing");
  return (
    <EmptyState
      page
      className="my-auto"
      icon={<Link2Off aria-hidden className="size-8" />}
      title={t("unknown")}
      text={t("unknownText")}
      action={
        <div className="flex flex-col gap-2">
          <Link to="/" className={buttonClass()}>
            {t("look")}
          </Link>
          <Link to="/sign-up" className={buttonClass({ variant: "ghost" })}>
            {t("joinWithout")}
          </Link>
        </div>
      }
    />
  );
}
