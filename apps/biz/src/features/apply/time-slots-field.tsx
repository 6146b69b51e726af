import { Checkbox } from "@buzz/ui";
import { useTranslations } from "use-intl";
import { timeSlots } from "./time-slots";
import { useApplyField } from "./use-apply-field";

const name = "displayTimeSlots";

/** When the shop is shown to people who look for a place now. */
export function TimeSlotsField() {
  const t = useTranslations("apply");
  const { form, label, error } = useApplyField(name);
  return (
    <fieldset className="flex flex-col gap-1.5" aria-describedby="time-slots-message">
      <legend className="mb-1.5 text-caption font-semibold text-ink-soft">{label}</legend>
      <div className="grid grid-cols-2 gap-x-4 rounded-control border border-line-strong/60 bg-surface px-4 py-1">
        {timeSlots.map((slot) => (
          <Checkbox
            key={slot}
            {...form.register(`${name}.${slot}`)}
            label={t(`slots.${slot}`)}
            detail={t(`slotTimes.${slot}`)}
          />
        ))}
      </div>
      <p
        id="time-slots-message"
        aria-live="polite"
        className={error ? "text-caption font-medium text-bad-ink" : "text-caption text-ink-faint"}
      >
        {error ?? t("hints.timeSlots")}
      </p>
    </fieldset>
  );
}
