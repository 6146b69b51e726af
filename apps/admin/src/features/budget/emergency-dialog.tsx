import { type budgetService, emergencyInput } from "@buzz/api/schemas";
import { trpc, useIntent } from "@buzz/client";
import { SegmentedControl, useToast } from "@buzz/ui";
import { useState } from "react";
import { useFormatter, useTranslations } from "use-intl";
import type { z } from "zod";
import { DecisionDialog } from "../decision/decision-dialog";
import { ReasonField } from "../decision/reason-field";
import { usePending } from "../decision/use-pending";

export interface Deed {
  action: z.output<typeof emergencyInput>["action"];
  /** All of them when left out. */
  services?: z.output<typeof budgetService>[];
}

interface EmergencyDialogProps {
  /** null: nothing is asked. */
  deed: Deed | null;
  onClose: () => void;
}

/** Minutes until it goes on by itself. */
const durations = ["10", "60", "360", "1440", "none"] as const;

/** Asks before something stops or goes on again: for how long, and why. */
export function EmergencyDialog({ deed, onClose }: EmergencyDialogProps) {
  const t = useTranslations("budget.emergency");
  const format = useFormatter();
  const toast = useToast();
  const utils = trpc.useUtils();
  const waits = usePending();
  const [duration, setDuration] = useState<(typeof durations)[number]>("none");
  const [last, setLast] = useState<Deed>({ action: "resume" });
  if (deed !== null && deed !== last) setLast(deed);
  const { action, services } = deed ?? last;
  const control = trpc.budget.emergencyControl.useMutation({
    ...useIntent(),
    onSuccess: async (answer) => {
      onClose();
      setDuration("none");
      if (!waits(answer))
        toast.good(
          t(`deeds.${action}.done`),
          answer.activeUntil
            ? t("resumesAt", { at: format.dateTime(answer.activeUntil, "dateTime") })
            : undefined,
        );
      await Promise.all([
        utils.budget.invalidate(),
        utils.admin.dashboard.invalidate(),
        utils.admin.audit.invalidate(),
        utils.admin.approvals.invalidate(),
      ]);
    },
  });
  const lifts = action === "resume" || action === "end_surge";
  const named = services && format.list(services.map((service) => t(`services.${service}`)));

  return (
    <DecisionDialog
      open={deed !== null}
      onClose={onClose}
      title={named ? t(`deeds.${action}.titleOf`, { services: named }) : t(`deeds.${action}.title`)}
      description={
        services?.length === 1 && services[0]
          ? `${t(`effects.${services[0]}`)} ${t(`deeds.${action}.textOf`)}`
          : t(`deeds.${action}.text`)
      }
      confirmLabel={named ? t(`deeds.${action}.actionOf`) : t(`deeds.${action}.action`)}
      danger={!lifts}
      schema={emergencyInput}
      fixed={{
        action,
        services,
        duration: lifts || duration === "none" ? undefined : Number(duration) * 60,
      }}
      attempt={control}
      onConfirm={(input) => control.mutate(input)}
      onStale={() => void utils.budget.invalidate()}
    >
      {(isWrong) => (
        <>
          {!lifts && (
            <div className="flex flex-col gap-1.5">
              <span className="text-caption font-semibold text-ink-soft">{t("duration")}</span>
              <SegmentedControl
                label={t("duration")}
                value={duration}
                onChange={setDuration}
                className="flex-wrap"
                options={durations.map((value) => ({
                  value,
                  label:
                    value === "none" ? t("untilLiftedShort") : t("minutes", { minutes: value }),
                }))}
              />
            </div>
          )}
          <ReasonField
            name="reason"
            label={t("reason")}
            hint={t("reasonHint")}
            wrong={isWrong("reason")}
          />
        </>
      )}
    </DecisionDialog>
  );
}
