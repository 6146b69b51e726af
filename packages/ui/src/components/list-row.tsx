import { clsx } from "clsx";
import { ChevronRight } from "lucide-react";
import { cloneElement, type ReactElement, type ReactNode } from "react";

interface ListRowProps {
  leading?: ReactNode;
  title: ReactNode;
  detail?: ReactNode;
  /** At the right: an amount, a badge, a switch. */
  trailing?: ReactNode;
  /** Makes the whole row one target: `<Link to="…" />` or `<button onClick={…} />`. */
  render?: ReactElement<{ className?: string; children?: ReactNode }>;
  className?: string;
}

export function ListRow({ leading, title, detail, trailing, render, className }: ListRowProps) {
  const rowClass = clsx(
    "flex min-h-16 w-full items-center gap-3.5 px-5 py-3 text-left",
    render &&
      "transition-colors hover:bg-sunken/60 active:bg-sunken focus-visible:-outline-offset-2",
    className,
  );
  const content = (
    <>
      {leading && <span className="shrink-0">{leading}</span>}
      <span className="flex min-w-0 flex-1 flex-col">
        <span className="font-semibold">{title}</span>
        {detail && <span className="text-caption text-ink-faint">{detail}</span>}
      </span>
      {trailing && (
        <span className="shrink-0 text-right font-semibold tabular-nums">{trailing}</span>
      )}
      {render && <ChevronRight aria-hidden className="-mr-1 size-4.5 shrink-0 text-ink-faint" />}
    </>
  );
  return render ? (
    cloneElement(render, { className: rowClass, children: content })
  ) : (
    <div className={rowClass}>{content}</div>
  );
}
