import { settlementStatus } from "@buzz/api/schemas";
import { Select, TextField } from "@buzz/ui";
import { useTranslations } from "use-intl";
import type { SettlementsSearch } from "./search";

type Filters = Pick<SettlementsSearch, "status" | "from" | "to">;

interface HistoryFiltersProps extends Filters {
  error: string | undefined;
  onChange: (change: Filters) => void;
}

export function HistoryFilters({ status, from, to, error, onChange }: HistoryFiltersProps) {
  const t = useTranslations("settlements");
  const options = [
    { value: "all" as const, label: t("filters.all") },
    ...settlementStatus.options.map((value) => ({ value, label: t(`statuses.${value}`) })),
  ];
  return (
    <div className="grid grid-cols-2 gap-3 sm:flex sm:items-start">
      <Select
        className="max-sm:col-span-2 sm:w-48"
        label={t("filters.status")}
        value={status ?? "all"}
        options={options}
        onChange={(next) => onChange({ status: next === "all" ? undefined : next })}
      />
      <TextField
        className="sm:w-44"
        type="date"
        label={t("filters.from")}
        value={from ?? ""}
        onChange={(event) => onChange({ from: event.target.value || undefined })}
      />
      <TextField
        className="sm:w-44"
        type="date"
        label={t("filters.to")}
        value={to ?? ""}
        error={error}
        onChange={(event) => onChange({ to: event.target.value || undefined })}
      />
    </div>
  );
}
