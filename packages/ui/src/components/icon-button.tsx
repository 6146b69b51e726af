import { clsx } from "clsx";
import type { ComponentProps, ReactNode } from "react";

interface IconButtonProps extends Omit<ComponentProps<"button">, "children"> {
  /** Says what the button does; the icon alone says nothing to a screen reader. */
  label: string;
  icon: ReactNode;
  /** A count on the corner, for instance unread notices; part of the label for screen readers. */
  count?: number;
}

export function IconButton({ label, icon, count = 0, className, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      aria-label={count > 0 ? undefined : label}
      className={clsx(
        "relative inline-grid size-11 shrink-0 place-items-center rounded-full text-ink-soft transition-colors",
        "hover:bg-sunken hover:text-ink active:scale-95 disabled:pointer-events-none disabled:opacity-40",
        className,
      )}
    >
      {icon}
      {count > 0 && <span className="sr-only">{label} </span>}
      {count > 0 && (
        <span className="absolute top-1 right-0.5 grid h-4.5 min-w-4.5 place-items-center rounded-full bg-bad-fill px-1 text-[0.6875rem] leading-none font-bold text-white tabular-nums">
          {count > 99 ? "99+" : count}
        </span>
      )}
    </button>
  );
}
