import { IconButton } from "@buzz/ui";
import { ArrowDown, ArrowUp } from "lucide-react";
import { useTranslations } from "use-intl";
import { moved } from "../../lib/moved";

interface CategoryOrderProps {
  categories: readonly { id: string; name: string }[];
  onChange: (ids: string[]) => void;
}

/** The order in which people find the categories of shops. */
export function CategoryOrder({ categories, onChange }: CategoryOrderProps) {
  const t = useTranslations("contents.home");
  const move = (index: number, by: -1 | 1) =>
    onChange(moved(categories, index, by).map(({ id }) => id));
  return (
    <ol className="flex flex-col divide-y divide-line/70 rounded-card bg-surface ring-1 ring-line">
      {categories.map(({ id, name }, index) => (
        <li key={id} className="flex items-center gap-3 px-4 py-1.5">
          <span className="w-5 text-right text-caption text-ink-faint tabular-nums">
            {index + 1}
          </span>
          <span className="flex-1 font-medium">{name}</span>
          <IconButton
            label={t("up", { name })}
            className="size-9"
            icon={<ArrowUp aria-hidden className="size-4.5" />}
            disabled={index === 0}
            onClick={() => move(index, -1)}
          />
          <IconButton
            label={t("down", { name })}
            className="size-9"
            icon={<ArrowDown aria-hidden className="size-4.5" />}
            disabled={index === categories.length - 1}
            onClick={() => move(index, 1)}
          />
        </li>
      ))}
    </ol>
  );
}
