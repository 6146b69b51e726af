import { Button, EmptyState } from "@buzz/ui";
import { CalendarOff } from "lucide-react";
import { useTranslations } from "use-intl";

/** For a month nobody has set and that never opened itself. */
export function NoBudget({ onBack }: { onBack: () => void }) {
  const t = useTranslations("budget");
  return (
    <EmptyState
      icon={<CalendarOff aria-hidden className="size-8" />}
      title={t("none.title")}
      text={t("none.text")}
      action={
        <Button variant="soft" onClick={onBack}>
          {t("thisMonth")}
        </Button>
      }
    />
  );
}
