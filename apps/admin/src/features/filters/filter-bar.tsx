import { Button } from "@buzz/ui";
import { X } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";

interface FilterBarProps {
  /** Takes all filters away; left out while none is set. */
  onClear?: () => void;
  /** Filters: FilterSelect, FilterSearch, FilterDays. */
  children: ReactNode;
}

/** What narrows a list, in one line as far as it fits. */
export function FilterBar({ onClear, children }: FilterBarProps) {
  const t = useTranslations("table");
  return (
    <div role="search" className="flex flex-wrap items-start gap-2">
      {children}
      {onClear && (
        <Button
          variant="ghost"
          size="sm"
          icon={<X aria-hidden className="size-4" />}
          onClick={onClear}
        >
          {t("clear")}
        </Button>
      )}
    </div>
  );
}

/** The look of every filter. */
export const filterClass =
  "inline-flex min-h-9 items-center gap-1.5 rounded-control border border-line-strong/50 bg-surface px-3 text-caption " +
  "transition-[border-color,box-shadow] hover:border-line-strong focus-within:border-brand focus-within:ring-3 focus-within:ring-brand/25";
