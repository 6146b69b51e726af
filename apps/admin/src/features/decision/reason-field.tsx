import { TextArea } from "@buzz/ui";
import { useTranslations } from "use-intl";

interface ReasonFieldProps {
  name: "reason" | "note";
  label: string;
  /** Who will read it. */
  hint: string;
  /** What is wrong, where it is not the usual length. */
  wrong: boolean | string;
}

/** What a decision has to be explained with. */
export function ReasonField({ name, label, hint, wrong }: ReasonFieldProps) {
  const t = useTranslations("decision");
  return (
    <TextArea
      name={name}
      label={label}
      hint={hint}
      rows={3}
      required
      maxLength={500}
      error={wrong === true ? t("reasonWrong") : wrong}
    />
  );
}
