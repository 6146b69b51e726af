import type { Option } from "@buzz/ui";
import { clsx } from "clsx";
import { ChevronDown } from "lucide-react";
import { useTranslations } from "use-intl";
import { filterClass } from "./filter-bar";

interface FilterSelectProps<Value extends string> {
  label: string;
  /** undefined: everything. */
  value: Value | undefined;
  options: readonly Option<Value>[];
  onChange: (value: Value | undefined) => void;
}

/** One value of a few, or all of them. */
export function FilterSelect<Value extends string>(props: FilterSelectProps<Value>) {
  const { label, value, options, onChange } = props;
  const t = useTranslations("table");
  return (
    <label className={clsx(filterClass, "relative pr-8", value !== undefined && "bg-brand-soft")}>
      <span className="text-ink-soft">{label}</span>
      <select
        value={value ?? ""}
        onChange={({ target }) =>
          onChange(options.find((option) => option.value === target.value)?.value)
        }
        className="-mr-8 appearance-none bg-transparent pr-8 font-semibold outline-none *:bg-surface *:text-ink"
      >
        <option value="">{t("all")}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <ChevronDown
        aria-hidden
        className="pointer-events-none absolute right-2.5 size-4 text-ink-faint"
      />
    </label>
  );
}
