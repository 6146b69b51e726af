import { exposureSettings } from "@buzz/api/schemas";
import { trpc, useIntent } from "@buzz/client";
import { Button, Card, Checkbox, Select, useToast } from "@buzz/ui";
import { useRef, useState } from "react";
import { useTranslations } from "use-intl";
import type { z } from "zod";
import { DecisionDialog } from "../decision/decision-dialog";
import { NumberField } from "../decision/number-field";
import { useFormSchema } from "../decision/use-form-schema";
import { useTyped } from "../decision/use-typed";
import { useOperator } from "../operator/use-operator";
import { UnsavedGuard } from "../page/unsaved-guard";
import type { Fairness } from "./shop";

type Settings = z.output<typeof exposureSettings>;

/** Rotations that end at the same hours every day, seconds. */
const hourly = [1, 2, 3, 4, 6, 8, 12, 24].map((hours) => hours * 3600);

/** The rules that decide whose turn it is on the main page. */
export function ExposureSettings({ settings }: { settings: Fairness["rotationSettings"] }) {
  const t = useTranslations("shops.exposure.settings");
  const toast = useToast();
  const utils = trpc.useUtils();
  const { can } = useOperator();
  const form = useRef<HTMLFormElement>(null);
  const { typed, look, settle } = useTyped(form);
  const [interval, setInterval] = useState(settings.interval);
  const [asked, setAsked] = useState<Settings | null>(null);
  const save = trpc.admin.businesses.updateExposureSettings.useMutation({
    ...useIntent(),
    onSuccess: async () => {
      setAsked(null);
      settle();
      toast.good(t("done"));
      await utils.admin.businesses.exposureFairness.invalidate();
    },
  });
  const fields = useFormSchema(exposureSettings, save.error);
  const isReader = !can("businesses", "update");
  const intervals = [...new Set([...hourly, settings.interval])].sort((one, other) => one - other);

  return (
    <Card className="flex flex-col gap-4 p-6">
      <h2 className="font-bold">{t("title")}</h2>
      <form
        ref={form}
        noValidate
        className="flex flex-col gap-4"
        onInput={look}
        onSubmit={(event) => {
          event.preventDefault();
          const input = fields.parse(event.currentTarget, { rotationInterval: interval });
          if (input) setAsked(input);
        }}
      >
        <Select
          name="rotationInterval"
          label={t("interval")}
          hint={t("intervalHint")}
          disabled={isReader}
          value={String(interval)}
          options={intervals.map((seconds) => ({
            value: String(seconds),
            label:
              seconds % 3600 === 0
                ? t("hours", { count: seconds / 3600 })
                : t("minutes", { count: Math.round(seconds / 60) }),
          }))}
          onChange={(next) => setInterval(Number(next))}
        />
        <NumberField
          name="guaranteedMinimum"
          label={t("minimum")}
          hint={t("minimumHint")}
          unit={t("times")}
          initial={settings.guaranteedMinimum}
          disabled={isReader}
          error={fields.isWrong("guaranteedMinimum") && t("minimumWrong")}
        />
        <Checkbox
          name="categoryRotation"
          label={t("categories")}
          detail={t("categoriesText")}
          defaultChecked={settings.categoryRotation}
          disabled={isReader}
        />
        <Checkbox
          name="timeBasedOptimization"
          label={t("slots")}
          detail={t("slotsText")}
          defaultChecked={settings.timeBasedOptimization}
          disabled={isReader}
        />
        {!isReader && (
          <Button type="submit" className="self-start">
            {t("save")}
          </Button>
        )}
      </form>
      <UnsavedGuard dirty={typed} />
      <DecisionDialog
        open={asked !== null}
        onClose={() => setAsked(null)}
        title={t("ask")}
        description={t("askText")}
        confirmLabel={t("save")}
        schema={exposureSettings}
        fixed={asked ?? {}}
        attempt={save}
        onConfirm={(input) => save.mutate(input)}
        onStale={() => void utils.admin.businesses.exposureFairness.invalidate()}
      >
        {() => null}
      </DecisionDialog>
    </Card>
  );
}
