import { Select, TextField } from "@buzz/ui";
import { useTranslations } from "use-intl";
import { categories } from "./categories";
import type { BudgetSearch } from "./search";

type Filters = Pick<BudgetSearch, "category" | "from" | "to">;

interface MovementFiltersProps extends Filters {
  error: string | undefined;
  onChange: (change: Filters) => void;
}

export function MovementFilters({ category, from, to, error, onChange }: MovementFiltersProps) {
  const t = useTranslations("budget");
  const options = [
    { value: "all" as const, label: t("movements.allCategories") },
    ...categories.map(({ id }) => ({ value: id, label: t(`categories.${id}`) })),
  ];
  return (
    <div className="grid grid-cols-2 gap-3 sm:flex sm:items-start">
      <Select
        className="max-sm:col-span-2 sm:w-48"
        label={t("movements.category")}
        value={category ?? "all"}
        options={options}
        onChange={(next) => onChange({ category: next === "all" ? undefined : next })}
      />
      <TextField
        className="sm:w-44"
        type="date"
        label={t("movements.from")}
        value={from}
        onChange={(event) => onChange({ from: event.target.value || undefined })}
      />
      <TextField
        className="sm:w-44"
        type="date"
        label={t("movements.to")}
        value={to}
        error={error}
        onChange={(event) => onChange({ to: event.target.value || undefined })}
      />
    </div>
  );
}
