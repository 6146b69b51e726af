import { IconButton } from "@buzz/ui";
import { CalendarDays, ChevronLeft, ChevronRight } from "lucide-react";
import { useFormatter, useTranslations } from "use-intl";
import { shiftDay, startOfDay } from "../../lib/days";

interface DayPickerProps {
  day: string;
  /** The last day that can be chosen. */
  latest: string;
  onDay: (day: string) => void;
}

/** A day back or forth with the thumb, or any day from the device's own calendar. */
export function DayPicker({ day, latest, onDay }: DayPickerProps) {
  const t = useTranslations("settlement.day");
  const format = useFormatter();
  return (
    <div className="flex items-center justify-between gap-2">
      <IconButton
        label={t("previous")}
        icon={<ChevronLeft aria-hidden className="size-6" />}
        onClick={() => onDay(shiftDay(day, -1))}
      />
      <label className="relative flex min-h-11 items-center gap-2 rounded-full px-4 text-lead font-bold focus-within:outline-2 focus-within:outline-brand">
        <CalendarDays aria-hidden className="size-5 text-ink-faint" />
        <span aria-hidden>
          {day === latest ? t("today") : format.dateTime(startOfDay(day), "day")}
        </span>
        <input
          type="date"
          aria-label={t("choose")}
          value={day}
          max={latest}
          onClick={(event) => event.currentTarget.showPicker?.()}
          onChange={({ target: { value } }) => value && value <= latest && onDay(value)}
          className="absolute inset-0 size-full cursor-pointer opacity-0"
        />
      </label>
      <IconButton
        label={t("next")}
        icon={<ChevronRight aria-hidden className="size-6" />}
        disabled={day >= latest}
        onClick={() => onDay(shiftDay(day, 1))}
      />
    </div>
  );
}
