import { buttonClass, EmptyState } from "@buzz/ui";
import { MapPinOff } from "lucide-react";
import { useTranslations } from "use-intl";

export function NotFound() {
  const t = useTranslations("shell.notFound");
  return (
    <EmptyState
      page
      className="my-auto"
      icon={<MapPinOff aria-hidden className="size-8" />}
      title={t("title")}
      text={t("text")}
      action={
        <a href={import.meta.env.BASE_URL} className={buttonClass({ variant: "soft" })}>
          {t("home")}
        </a>
      }
    />
  );
}
