import { updateShopInput } from "@buzz/api/schemas";
import { Button, Checkbox } from "@buzz/ui";
import { CopyCheck } from "lucide-react";
import { Fragment, useState } from "react";
import { useTranslations } from "use-intl";
import { timeSlots } from "../apply/time-slots";
import { DayHours } from "./day-hours";
import { likeDay, readHours, weekdays, writeHours } from "./hours-form";
import { PartFrame } from "./part-frame";
import type { Shop } from "./shop";
import { useSaveShop } from "./use-save-shop";
import { useWeekdayName } from "./use-weekday-name";

/** When the shop is open, and in which part of the day it wants to be found. */
export function HoursPart({ shop }: { shop: Shop }) {
  const t = useTranslations("shop.hours");
  const nameOf = useWeekdayName();
  const [before] = useState(() => ({
    hours: readHours(shop.businessHours),
    slots: shop.displayTimeSlots.length > 0 ? shop.displayTimeSlots : [...timeSlots],
  }));
  const [hours, setHours] = useState(before.hours);
  const [slots, setSlots] = useState(before.slots);
  const [checked, setChecked] = useState(false);
  const { save, saving, problem } = useSaveShop(() => setChecked(true));

  const changes = { businessHours: writeHours(hours), displayTimeSlots: slots };
  const verdict = updateShopInput.safeParse(changes);
  const wrong = verdict.success ? [] : verdict.error.issues.map(({ path }) => path.join("."));
  const firstOpen = weekdays.find((day) => hours[day].open);

  return (
    <PartFrame
      part="hours"
      dirty={JSON.stringify({ hours, slots }) !== JSON.stringify(before)}
      saving={saving}
      problem={problem}
      onSave={() => {
        setChecked(true);
        if (verdict.success) save(changes);
      }}
    >
      <div className="flex flex-col gap-3">
        {weekdays.map((day) => (
          <Fragment key={day}>
            <DayHours
              name={nameOf(day, "long")}
              day={hours[day]}
              onChange={(next) => setHours({ ...hours, [day]: next })}
              wrong={checked && wrong.some((path) => path.startsWith(`businessHours.${day}`))}
            />
            {day === firstOpen && (
              <Button
                variant="soft"
                size="lg"
                block
                icon={<CopyCheck aria-hidden className="size-5.5" />}
                onClick={() => setHours(likeDay(hours, day))}
              >
                {t("like", { day: nameOf(day, "long") })}
              </Button>
            )}
          </Fragment>
        ))}
      </div>
      <fieldset className="rounded-card bg-surface px-5 py-3 ring-1 ring-line/50">
        <legend className="sr-only">{t("slots")}</legend>
        <p aria-hidden className="pt-2 text-lead font-bold">
          {t("slots")}
        </p>
        <p className="text-caption text-ink-faint">{t("slotsHint")}</p>
        {timeSlots.map((slot) => (
          <Checkbox
            key={slot}
            label={t(`slotNames.${slot}`)}
            detail={t(`slotTimes.${slot}`)}
            checked={slots.includes(slot)}
            onChange={({ target }) =>
              setSlots(
                timeSlots.filter((each) => (each === slot ? target.checked : slots.includes(each))),
              )
            }
          />
        ))}
        {checked && slots.length === 0 && (
          <p role="alert" className="pb-2 text-caption font-medium text-bad-ink">
            {t("noSlot")}
          </p>
        )}
      </fieldset>
    </PartFrame>
  );
}
