import { TextField } from "@buzz/ui";
import type { ComponentProps } from "react";
import { useFormatter } from "use-intl";

interface NumberFieldProps
  extends Omit<ComponentProps<typeof TextField>, "value" | "defaultValue" | "type"> {
  name: string;
  initial?: number | null;
  /** Written inside the right end of the box. */
  unit?: string;
  /** Left empty, it takes away what was there. */
  clears?: boolean;
}

/** A whole number, with its thousands apart once it has been typed. Not the browser's own, which the wheel changes. */
export function NumberField({ initial, unit, clears, ...rest }: NumberFieldProps) {
  const format = useFormatter();
  return (
    <TextField
      {...rest}
      inputMode="numeric"
      autoComplete="off"
      data-number=""
      data-clears={clears ? "" : undefined}
      className="tabular-nums"
      defaultValue={initial == null ? "" : format.number(initial, "integer")}
      trailing={unit}
      onBlur={({ currentTarget }) => {
        const value = Number(currentTarget.value.replaceAll(",", ""));
        if (currentTarget.value.trim() !== "" && Number.isSafeInteger(value))
          currentTarget.value = format.number(value, "integer");
      }}
    />
  );
}
