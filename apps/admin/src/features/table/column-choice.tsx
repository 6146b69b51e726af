import { Checkbox, IconButton, Popover } from "@buzz/ui";
import { Columns3 } from "lucide-react";
import { useTranslations } from "use-intl";

interface ColumnChoiceProps {
  columns: readonly { id: string; name: string; shown: boolean; onToggle: () => void }[];
}

export function ColumnChoice({ columns }: ColumnChoiceProps) {
  const t = useTranslations("table");
  return (
    <Popover
      label={t("columns")}
      trigger={
        <IconButton
          label={t("columns")}
          className="size-9"
          icon={<Columns3 aria-hidden className="size-4.5" />}
        />
      }
    >
      <div className="flex max-h-[60dvh] flex-col overflow-y-auto">
        {columns.map(({ id, name, shown, onToggle }) => (
          <Checkbox key={id} label={name} checked={shown} onChange={onToggle} className="py-1.5" />
        ))}
      </div>
    </Popover>
  );
}
