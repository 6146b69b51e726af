import { SegmentedControl, TextField } from "@buzz/ui";
import { useTranslations } from "use-intl";
import type { Schedule } from "./schedule";

interface ScheduleFieldsProps {
  schedule: Schedule;
  onChange: (schedule: Schedule) => void;
  isWrong: (field: "publishedAt" | "expiresAt") => boolean;
}

const starts = ["now", "at", "draft"] as const;

/** From when until when a content shows. */
export function ScheduleFields({ schedule, onChange, isWrong }: ScheduleFieldsProps) {
  const t = useTranslations("contents.schedule");
  const change = (next: Partial<Schedule>) => onChange({ ...schedule, ...next });
  return (
    <fieldset className="flex flex-col gap-4">
      <legend className="mb-3 font-bold">{t("title")}</legend>
      <SegmentedControl
        className="self-start"
        label={t("title")}
        value={schedule.start}
        options={starts.map((value) => ({ value, label: t(value) }))}
        onChange={(start) => change({ start })}
      />
      <p className="text-caption text-ink-faint">{t(`${schedule.start}Text`)}</p>
      <div className="grid gap-4 sm:grid-cols-2">
        {schedule.start === "at" && (
          <TextField
            type="datetime-local"
            name="publishedAt"
            label={t("startAt")}
            required
            value={schedule.startAt}
            onChange={({ target }) => change({ startAt: target.value })}
            error={isWrong("publishedAt") && t("startWrong")}
          />
        )}
        {schedule.start !== "draft" && (
          <TextField
            type="datetime-local"
            name="expiresAt"
            label={t("endAt")}
            hint={t("endHint")}
            value={schedule.endAt}
            onChange={({ target }) => change({ endAt: target.value })}
            error={isWrong("expiresAt") && t("endWrong")}
          />
        )}
      </div>
    </fieldset>
  );
}
