import type { RouterOutputs } from "@buzz/client";

export type Setting = RouterOutputs["admin"]["settings"]["list"]["settings"][number];
export type SettingValue = Setting["value"];

export interface SettingChange {
  setting: Setting;
  /** undefined: what was typed is no value. */
  value: SettingValue | undefined;
}

/** Whether a value is one that the server would take for a setting by itself. */
export function fits({ dataType, minimum, maximum, nullable }: Setting, value: unknown): boolean {
  if (dataType === "boolean") return typeof value === "boolean";
  if (value === null) return nullable;
  return (
    typeof value === "number" &&
    Number.isSafeInteger(value) &&
    value >= (minimum ?? value) &&
    value <= (maximum ?? value)
  );
}
