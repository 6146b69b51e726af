import { TextField } from "@buzz/ui";
import { useTranslations } from "use-intl";
import { today } from "../../lib/days";
import type { TransactionFilter } from "./filter";

interface DaySpanProps {
  from: string | undefined;
  to: string | undefined;
  onChange: (span: Pick<TransactionFilter, "from" | "to">) => void;
}

/** From one day to another, both of them included; an empty field leaves that end open. */
export function DaySpan({ from, to, onChange }: DaySpanProps) {
  const t = useTranslations("transactions");
  return (
    <div className="grid grid-cols-2 gap-3">
      <TextField
        type="date"
        label={t("from")}
        value={from ?? ""}
        max={to ?? today()}
        onChange={({ target }) => onChange({ from: target.value || undefined })}
      />
      <TextField
        type="date"
        label={t("to")}
        value={to ?? ""}
        min={from}
        max={today()}
        onChange={({ target }) => onChange({ to: target.value || undefined })}
      />
    </div>
  );
}
