import { Badge, Checkbox } from "@buzz/ui";
import { clsx } from "clsx";
import { useTranslations } from "use-intl";
import { NumberField } from "../decision/number-field";
import type { Setting } from "./setting";
import { useSecondOperators } from "./use-second-operators";
import { useSettingWords } from "./use-setting-words";

interface SettingFieldProps {
  setting: Setting;
  disabled: boolean;
  error: string | false;
}

/** A setting in its unit, with what it may be, what it is without anybody's doing, and who changed it last; of a rule that takes two operators, too, whether there are two. */
export function SettingField({ setting, disabled, error }: SettingFieldProps) {
  const t = useTranslations("settings");
  const { show, range, last } = useSettingWords();
  const second = useSecondOperators();
  const { key, value, description, unit, nullable } = setting;
  const standard = t("standard", { value: show(setting, setting.default) });
  const facts = [range(setting), standard].filter(Boolean).join(" · ");
  const others = second.others(key);
  const warning = second.warning(key, value);
  const label = (
    <span className="inline-flex flex-wrap items-center gap-2">
      {description}
      {value !== setting.default && <Badge tone="brand">{t("changed")}</Badge>}
    </span>
  );
  const hint = (
    <span className="flex flex-col">
      <span>{facts}</span>
      {last(setting) && <span>{last(setting)}</span>}
      {others && (
        <span className={clsx(warning && "font-medium text-bad-ink")}>
          {others} {warning}
        </span>
      )}
    </span>
  );
  return typeof value === "boolean" ? (
    <Checkbox
      name={key}
      label={label}
      detail={hint}
      defaultChecked={value}
      disabled={disabled}
      className="self-start"
    />
  ) : (
    <NumberField
      name={key}
      label={label}
      hint={hint}
      initial={value}
      unit={unit === null ? undefined : t(`units.${unit}`)}
      clears={nullable}
      placeholder={nullable ? t("none") : undefined}
      disabled={disabled}
      error={error}
    />
  );
}
