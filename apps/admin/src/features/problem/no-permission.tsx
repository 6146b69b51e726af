import { EmptyState } from "@buzz/ui";
import { Lock } from "lucide-react";
import { useTranslations } from "use-intl";

/** What an operator sees whose sub-role does not include this area. */
export function NoPermission({ page }: { page?: boolean }) {
  const t = useTranslations("problems.noPermission");
  return (
    <EmptyState
      page={page}
      className="my-auto"
      icon={<Lock aria-hidden className="size-8" />}
      title={t("title")}
      text={t("text")}
    />
  );
}
