import { clsx } from "clsx";
import { cloneElement, type ReactElement, type ReactNode } from "react";

export function BottomNav({ label, children }: { label: string; children: ReactNode }) {
  return (
    <nav
      aria-label={label}
      className="fixed inset-x-0 bottom-0 z-30 border-t border-line bg-surface/90 pb-[env(safe-area-inset-bottom)] backdrop-blur-xl"
    >
      <ul className="mx-auto flex max-w-column px-1">{children}</ul>
    </nav>
  );
}

interface BottomNavItemProps {
  icon: ReactNode;
  label: ReactNode;
  active: boolean;
  /** The link of the router: `<Link to="/coupons" />`. */
  render: ReactElement<{ className?: string; children?: ReactNode; "aria-current"?: "page" }>;
}

export function BottomNavItem({ icon, label, active, render }: BottomNavItemProps) {
  return (
    <li className="flex-1">
      {cloneElement(render, {
        "aria-current": active ? "page" : undefined,
        className: clsx(
          "group flex min-h-16 flex-col items-center justify-center gap-1 text-[0.6875rem] leading-4 font-semibold transition-colors focus-visible:-outline-offset-4",
          active ? "text-brand-ink" : "text-ink-faint hover:text-ink",
        ),
        children: (
          <>
            <span
              className={clsx(
                "grid h-7 w-12 place-items-center rounded-full transition-[background-color,scale] duration-200 group-active:scale-90 *:size-5.5",
                active && "bg-brand-soft",
              )}
            >
              {icon}
            </span>
            {label}
          </>
        ),
      })}
    </li>
  );
}
