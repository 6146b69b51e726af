import { blacklistInput } from "@buzz/api/schemas";
import { readError, trpc, useIntent } from "@buzz/client";
import { Select, TextField, useToast } from "@buzz/ui";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { DecisionDialog } from "../decision/decision-dialog";
import { ReasonField } from "../decision/reason-field";

interface BlockDialogProps {
  open: boolean;
  onClose: () => void;
}

/** Seconds; undefined for good. */
const durations = {
  hour: 3_600,
  day: 86_400,
  week: 604_800,
  month: 2_592_000,
  ever: undefined,
} as const;
const choices = ["hour", "day", "week", "month", "ever"] as const;

/** Blocks an address for a time or for good. */
export function BlockDialog({ open, onClose }: BlockDialogProps) {
  const t = useTranslations("blocks");
  const toast = useToast();
  const utils = trpc.useUtils();
  const [duration, setDuration] = useState<keyof typeof durations>("day");
  const block = trpc.admin.security.blacklistIp.useMutation({
    ...useIntent(),
    onSuccess: async ({ ip }) => {
      toast.good(t("block.done", { ip }));
      onClose();
      await Promise.all([utils.admin.security.invalidate(), utils.admin.audit.invalidate()]);
    },
  });
  const taken = readError(block.error).code === "RESOURCE_002";
  return (
    <DecisionDialog
      open={open}
      onClose={onClose}
      title={t("block.title")}
      description={t("block.text")}
      confirmLabel={t("block.confirm")}
      danger
      schema={blacklistInput}
      fixed={{ duration: durations[duration] }}
      attempt={block}
      onConfirm={(input) => block.mutate(input)}
      onStale={() => void utils.admin.security.invalidate()}
    >
      {(isWrong) => (
        <>
          <TextField
            name="ipAddress"
            label={t("block.address")}
            hint={t("block.addressHint")}
            required
            autoComplete="off"
            spellCheck={false}
            error={taken ? t("block.taken") : isWrong("ipAddress") && t("block.addressWrong")}
          />
          <Select
            label={t("block.duration")}
            value={duration}
            options={choices.map((value) => ({ value, label: t(`block.durations.${value}`) }))}
            onChange={setDuration}
          />
          <ReasonField
            name="reason"
            label={t("block.reason")}
            hint={t("block.reasonHint")}
            wrong={isWrong("reason") && t("block.reasonWrong")}
          />
        </>
      )}
    </DecisionDialog>
  );
}
