import { updateSettingsInput } from "@buzz/api/schemas";
import { readError, trpc, useIntent } from "@buzz/client";
import { useToast } from "@buzz/ui";
import { useTranslations } from "use-intl";
import { DecisionDialog } from "../decision/decision-dialog";
import { usePending } from "../decision/use-pending";
import type { SettingChange } from "./setting";
import { useSecondOperators } from "./use-second-operators";
import { useSettingWords } from "./use-setting-words";

interface SettingsDialogProps {
  open: boolean;
  changes: readonly SettingChange[];
  onClose: () => void;
  /** The server names what is wrong with a value. */
  onRefused: (error: unknown) => void;
  onDone: () => void;
}

/** Every change before and after, once more before it holds for everybody. */
export function SettingsDialog(props: SettingsDialogProps) {
  const { open, changes, onClose, onRefused, onDone } = props;
  const t = useTranslations("settings.confirm");
  const { show } = useSettingWords();
  const second = useSecondOperators();
  const toast = useToast();
  const waits = usePending();
  const utils = trpc.useUtils();
  const save = trpc.admin.settings.update.useMutation({
    ...useIntent(),
    onSuccess: async (answer) => {
      onClose();
      onDone();
      if (waits(answer)) {
        await utils.admin.approvals.invalidate();
        return;
      }
      toast.good(t("done", { count: changes.length }));
      utils.admin.settings.list.setData({}, answer);
      await Promise.all([utils.admin.security.invalidate(), utils.admin.audit.invalidate()]);
    },
    onError: (error) => {
      if (Object.keys(readError(error).fields).length === 0) return;
      save.reset();
      onRefused(error);
    },
  });
  return (
    <DecisionDialog
      open={open}
      onClose={onClose}
      title={t("title", { count: changes.length })}
      description={t("text")}
      confirmLabel={t("action")}
      schema={updateSettingsInput}
      fixed={{ settings: changes.map(({ setting, value }) => ({ key: setting.key, value })) }}
      attempt={save}
      onConfirm={(input) => save.mutate(input)}
      onStale={() => void utils.admin.settings.invalidate()}
    >
      {() => (
        <ul className="flex max-h-72 flex-col gap-3 overflow-y-auto rounded-control bg-sunken px-4 py-3">
          {changes.map(({ setting, value }) => (
            <li key={setting.key} className="flex flex-col gap-0.5">
              <span className="text-caption text-ink-soft">{setting.description}</span>
              <span className="flex flex-wrap items-baseline gap-2 tabular-nums">
                <span className="text-ink-soft line-through">{show(setting, setting.value)}</span>
                <span aria-hidden>→</span>
                <span className="font-semibold">{value !== undefined && show(setting, value)}</span>
              </span>
              {second.warning(setting.key, value) && (
                <span className="text-caption font-medium text-bad-ink">
                  {second.others(setting.key)} {second.warning(setting.key, value)}
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
    </DecisionDialog>
  );
}
