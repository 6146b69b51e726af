import { clsx } from "clsx";
import { cloneElement, type ReactElement, type ReactNode } from "react";

/** The ways between root screens: a bar below the thumb on a phone, a rail at the left on a desktop. */
export function BottomNav({ label, children }: { label: string; children: ReactNode }) {
  return (
    <nav
      aria-label={label}
      className="fixed inset-x-0 bottom-0 z-30 border-t border-line bg-surface/90 pb-[env(safe-area-inset-bottom)] backdrop-blur-xl lg:inset-y-0 lg:right-auto lg:w-56 lg:border-t-0 lg:border-r"
    >
      <ul className="mx-auto flex max-w-column px-1 lg:flex-col lg:gap-1 lg:p-3">{children}</ul>
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
    <li className="flex-1 lg:flex-none">
      {cloneElement(render, {
        "aria-current": active ? "page" : undefined,
        className: clsx(
          "group flex min-h-16 flex-col items-center justify-center gap-1 text-[0.6875rem] leading-4 font-semibold transition-colors focus-visible:-outline-offset-4 lg:min-h-12 lg:flex-row lg:justify-start lg:gap-3 lg:rounded-control lg:px-2 lg:text-body lg:hover:bg-sunken",
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
