import { ArrowDown, ArrowUp, ChevronsUpDown } from "lucide-react";

interface SortHeadProps {
  name: string;
  order: "asc" | "desc" | false;
  onPress: () => void;
}

const signs = { asc: ArrowUp, desc: ArrowDown, none: ChevronsUpDown };

/** A column's head that orders the rows by it; the cell around it says how they stand. */
export function SortHead({ name, order, onPress }: SortHeadProps) {
  const Sign = signs[order || "none"];
  return (
    <button
      type="button"
      onClick={onPress}
      className="-mx-1.5 inline-flex min-h-7 items-center gap-1 rounded-md px-1.5 font-semibold hover:bg-sunken hover:text-ink"
    >
      {name}
      <Sign aria-hidden className="size-3.5" />
    </button>
  );
}
