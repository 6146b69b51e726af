import { Card, Checkbox, Switch, TextField } from "@buzz/ui";
import { useTranslations } from "use-intl";
import type { DayForm } from "./hours-form";

interface DayHoursProps {
  name: string;
  day: DayForm;
  onChange: (day: DayForm) => void;
  /** The times contradict each other. */
  wrong: boolean;
}

export function DayHours({ name, day, onChange, wrong }: DayHoursProps) {
  const t = useTranslations("shop.hours");
  const set = (change: Partial<DayForm>) => onChange({ ...day, ...change });
  const time = (key: "from" | "to" | "pauseFrom" | "pauseTo") => (
    <TextField
      type="time"
      label={t(key)}
      aria-label={`${name} ${t(key)}`}
      value={day[key]}
      aria-invalid={wrong || undefined}
      onChange={(event) => set({ [key]: event.target.value })}
    />
  );
  return (
    <Card className="flex flex-col gap-3 py-3">
      <Switch
        label={<span className="text-lead font-bold">{name}</span>}
        detail={!day.open && t("closed")}
        checked={day.open}
        onChange={(open) => set({ open })}
      />
      {day.open && (
        <>
          <div className="grid grid-cols-2 gap-3">
            {time("from")}
            {time("to")}
          </div>
          <Checkbox
            label={t("pauses")}
            checked={day.pauses}
            onChange={(event) => set({ pauses: event.target.checked })}
          />
          {day.pauses && (
            <div className="grid grid-cols-2 gap-3">
              {time("pauseFrom")}
              {time("pauseTo")}
            </div>
          )}
          {wrong && (
            <p role="alert" className="pb-2 text-caption font-medium text-bad-ink">
              {t("wrong")}
            </p>
          )}
        </>
      )}
    </Card>
  );
}
