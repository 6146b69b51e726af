import { PasswordField, TextArea, TextField } from "@buzz/ui";
import type { ChangeEvent, ComponentProps } from "react";
import type { FieldName } from "./steps";
import { useApplyField } from "./use-apply-field";

export type TextName = Exclude<
  FieldName,
  "agreed" | "displayTimeSlots" | "documents" | "businessInfo.category"
>;

interface ApplyTextFieldProps
  extends Omit<ComponentProps<typeof TextField>, "name" | "label" | "error" | "ref"> {
  name: TextName;
  /** Puts hyphens and the like into what was typed. */
  format?: (text: string) => string;
  kind?: "line" | "password";
}

/** A line of text of the application. */
export function ApplyTextField({ name, format, kind = "line", ...rest }: ApplyTextFieldProps) {
  const { form, label, error } = useApplyField(name);
  const { onChange, ...registered } = form.register(name);
  const Field = kind === "password" ? PasswordField : TextField;

  function change(event: ChangeEvent<HTMLInputElement>) {
    if (format) event.target.value = format(event.target.value);
    void onChange(event);
  }

  return <Field {...rest} {...registered} label={label} error={error} onChange={change} />;
}

export function DescriptionField() {
  const { form, label, error } = useApplyField("businessInfo.description");
  return (
    <TextArea
      {...form.register("businessInfo.description")}
      label={label}
      error={error}
      rows={3}
      maxLength={1000}
    />
  );
}
