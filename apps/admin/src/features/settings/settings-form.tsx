import { readError } from "@buzz/client";
import { Button, Card, EmptyState } from "@buzz/ui";
import { useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { readForm } from "../decision/read-form";
import { useOperator } from "../operator/use-operator";
import { UnsavedGuard } from "../page/unsaved-guard";
import { categories } from "./search";
import type { Setting, SettingChange } from "./setting";
import { fits } from "./setting";
import { SettingField } from "./setting-field";
import { SettingsDialog } from "./settings-dialog";
import { useSettingWords } from "./use-setting-words";

interface SettingsFormProps {
  settings: readonly Setting[];
  category: (typeof categories)[number];
  search: string | undefined;
  /** Shows the server's values again, without what was typed. */
  onReset: () => void;
}

/** One form over all categories, so that what was typed in one is not lost in another. */
export function SettingsForm({ settings, category, search, onReset }: SettingsFormProps) {
  const t = useTranslations("settings");
  const { range } = useSettingWords();
  const { can } = useOperator();
  const form = useRef<HTMLFormElement>(null);
  const [changes, setChanges] = useState<readonly SettingChange[]>([]);
  const [checked, setChecked] = useState(false);
  const [asking, setAsking] = useState(false);
  const [refusal, setRefusal] = useState<unknown>(null);
  const refused = refusal === null ? [] : Object.keys(readError(refusal).fields);
  const words = search?.toLowerCase();
  const isShown = (setting: Setting) =>
    words === undefined
      ? setting.category === category
      : setting.key.includes(words) || setting.description.toLowerCase().includes(words);
  const isReader = !can("system", "update");

  function read() {
    if (!form.current) return;
    const typed = readForm(form.current);
    setRefusal(null);
    setChanges(
      settings.flatMap((setting) => {
        const value = typed[setting.key];
        if (value === setting.value) return [];
        const isValue = value === null || typeof value === "number" || typeof value === "boolean";
        return [{ setting, value: isValue ? value : undefined }];
      }),
    );
  }

  function errorOf(setting: Setting): string | false {
    const change = changes.find((one) => one.setting.key === setting.key);
    const { key } = setting;
    if (checked && change && !fits(setting, change.value))
      return t("wrong", { range: range(setting) ?? "" });
    if (!refused.includes(key)) return false;
    return key === "budget_total" || key === "budget_warning_threshold"
      ? t(`contradiction.${key}`)
      : t("wrong", { range: range(setting) ?? "" });
  }

  function review() {
    setChecked(true);
    const wrong = changes.find(({ setting, value }) => !fits(setting, value));
    const field = wrong && form.current?.elements.namedItem(wrong.setting.key);
    if (field instanceof HTMLElement) field.focus();
    if (!wrong && changes.length > 0) setAsking(true);
  }

  return (
    <>
      <form
        ref={form}
        noValidate
        className="flex max-w-5xl flex-col gap-5"
        onInput={read}
        onSubmit={(event) => {
          event.preventDefault();
          review();
        }}
      >
        {!settings.some(isShown) && (
          <EmptyState title={t("noneFit.title")} text={t("noneFit.text")} />
        )}
        {categories.map((one) => {
          const own = settings.filter((setting) => setting.category === one);
          return (
            <Card key={one} hidden={!own.some(isShown)} className="p-6">
              <h2 className="font-bold">{t(`categories.${one}`)}</h2>
              {(one === "budget" || one === "security") && (
                <p className="mt-1 text-ink-soft">{t(`notes.${one}`)}</p>
              )}
              <div className="mt-5 grid gap-x-8 gap-y-6 lg:grid-cols-2">
                {own.map((setting) => (
                  <div key={setting.key} hidden={!isShown(setting)}>
                    <SettingField setting={setting} disabled={isReader} error={errorOf(setting)} />
                  </div>
                ))}
              </div>
            </Card>
          );
        })}
        {changes.length > 0 && (
          <div className="sticky bottom-4 z-2 flex animate-rise flex-wrap items-center justify-between gap-3 rounded-card bg-inverse py-3 pr-3 pl-5 text-on-inverse shadow-float">
            <span role="status" className="font-semibold">
              {refusal === null ? t("unsaved", { count: changes.length }) : t("refused")}
            </span>
            <span className="flex gap-2">
              <Button variant="neutral" onClick={onReset}>
                {t("discard")}
              </Button>
              <Button type="submit">{t("review")}</Button>
            </span>
          </div>
        )}
      </form>
      <UnsavedGuard dirty={changes.length > 0} />
      <SettingsDialog
        open={asking}
        changes={changes}
        onClose={() => setAsking(false)}
        onRefused={(error) => {
          setAsking(false);
          setRefusal(error);
        }}
        onDone={onReset}
      />
    </>
  );
}
