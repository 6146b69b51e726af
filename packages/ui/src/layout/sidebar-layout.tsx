import { clsx } from "clsx";
import { cloneElement, type ReactElement, type ReactNode, useEffect, useId, useRef } from "react";
import { OfflineBanner } from "../components/offline-banner";
import { mainId, SkipLink } from "./skip-link";

interface SidebarLayoutProps {
  brand: ReactNode;
  navLabel: string;
  /** SidebarItems, or groups of them; without any, the sidebar keeps to its brand and foot. */
  nav?: ReactNode;
  /** Under the brand: a search. */
  tools?: ReactNode;
  /** Who is signed in: at the lower end, or in the upper corner of a small screen. */
  foot?: ReactNode;
  children: ReactNode;
}

/** Navigation at the side on a desk, above the content on a small screen. */
export function SidebarLayout(props: SidebarLayoutProps) {
  const { brand, navLabel, nav, tools, foot, children } = props;
  return (
    <div className="min-h-dvh lg:grid lg:grid-cols-[15rem_1fr]">
      <SkipLink />
      <aside className="flex flex-col gap-1 border-line bg-surface px-3 py-3 max-lg:grid max-lg:grid-cols-[1fr_auto] max-lg:border-b lg:sticky lg:top-0 lg:h-dvh lg:border-r lg:py-5">
        <div className="flex min-h-11 items-center gap-2.5 px-2 text-lead font-bold lg:mb-1">
          {brand}
        </div>
        {tools && <div className="max-lg:col-span-2 max-lg:row-start-2 lg:mb-3">{tools}</div>}
        <nav
          aria-label={navLabel}
          className="max-lg:col-span-2 max-lg:row-start-3 lg:-mx-3 lg:min-h-0 lg:flex-1 lg:overflow-y-auto lg:px-3"
        >
          <ul className="flex gap-1 max-lg:overflow-x-auto lg:flex-col lg:gap-0.5">{nav}</ul>
        </nav>
        {foot && (
          <div className="flex flex-col gap-3 max-lg:col-start-2 max-lg:row-start-1">{foot}</div>
        )}
      </aside>
      <div className="flex min-w-0 flex-col">
        <OfflineBanner />
        <main
          id={mainId}
          tabIndex={-1}
          className="mx-auto flex w-full max-w-[88rem] flex-1 flex-col gap-6 px-5 py-6 outline-none lg:px-8 lg:py-7"
        >
          {children}
        </main>
      </div>
    </div>
  );
}

interface SidebarGroupProps {
  title: ReactNode;
  /** SidebarItems. */
  children: ReactNode;
}

/** Items that belong together, under a heading where there is room for it. */
export function SidebarGroup({ title, children }: SidebarGroupProps) {
  const titleId = useId();
  return (
    <li className="max-lg:contents lg:not-first:mt-3 laptop:not-first:mt-1">
      <span
        id={titleId}
        className="block px-3 pb-1 laptop:pb-0 text-[0.75rem] leading-4 font-semibold text-ink-faint max-lg:hidden"
      >
        {title}
      </span>
      <ul
        aria-labelledby={titleId}
        className="max-lg:contents lg:flex lg:flex-col lg:gap-0.5 laptop:gap-0"
      >
        {children}
      </ul>
    </li>
  );
}

interface SidebarItemProps {
  icon: ReactNode;
  label: ReactNode;
  active: boolean;
  /** What waits there; absent when nothing does. */
  count?: number;
  /** The link of the router: `<Link to="/settlements" />`. */
  render: ReactElement<{ className?: string; children?: ReactNode; "aria-current"?: "page" }>;
}

export function SidebarItem({ icon, label, active, count = 0, render }: SidebarItemProps) {
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    // Where one is must not be out of sight in a long list.
    if (active) item.current?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [active]);
  return (
    <li ref={item}>
      {cloneElement(render, {
        "aria-current": active ? "page" : undefined,
        className: clsx(
          "flex min-h-11 items-center gap-2.5 rounded-control px-3 font-medium whitespace-nowrap transition-colors max-sm:gap-2 lg:min-h-8.5 laptop:min-h-7.5 *:[svg]:size-4.5 *:[svg]:shrink-0 max-sm:*:[svg]:hidden",
          active
            ? "bg-brand-soft font-semibold text-brand-ink"
            : "text-ink-soft hover:bg-sunken hover:text-ink",
        ),
        children: (
          <>
            {icon}
            {label}
            {count > 0 && (
              <span className="grid h-5.5 min-w-5.5 place-items-center rounded-full bg-brand-fill px-1.5 text-[0.75rem] leading-none font-bold text-on-brand tabular-nums lg:ml-auto">
                {count > 99 ? "99+" : count}
              </span>
            )}
          </>
        ),
      })}
    </li>
  );
}
