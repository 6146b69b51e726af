import { Button, IconButton } from "@buzz/ui";
import { ChevronLeft, ChevronRight } from "lucide-react";
import { useFormatter, useTranslations } from "use-intl";
import { shiftMonth, startOf, thisMonth } from "../../lib/calendar";

interface MonthSwitcherProps {
  /** `YYYY-MM`. */
  month: string;
  onChange: (month: string) => void;
}

export function MonthSwitcher({ month, onChange }: MonthSwitcherProps) {
  const t = useTranslations("budget");
  const format = useFormatter();
  return (
    <div className="flex items-center gap-1">
      {month !== thisMonth() && (
        <Button variant="ghost" onClick={() => onChange(thisMonth())}>
          {t("thisMonth")}
        </Button>
      )}
      <IconButton
        label={t("previousMonth")}
        icon={<ChevronLeft aria-hidden className="size-5" />}
        onClick={() => onChange(shiftMonth(month, -1))}
      />
      <span aria-live="polite" className="min-w-32 text-center text-lead font-bold tabular-nums">
        {format.dateTime(startOf(month), "month")}
      </span>
      <IconButton
        label={t("nextMonth")}
        icon={<ChevronRight aria-hidden className="size-5" />}
        onClick={() => onChange(shiftMonth(month, 1))}
      />
    </div>
  );
}
