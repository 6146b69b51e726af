import { clsx } from "clsx";
import type { ReactNode } from "react";
import { OfflineBanner } from "../components/offline-banner";
import { mainId, SkipLink } from "./skip-link";

interface MobileLayoutProps {
  header?: ReactNode;
  /** A BottomNav; absent on screens that take the whole phone. */
  nav?: ReactNode;
  /** Takes what a desktop has beside the nav, for screens that stand in two columns there. */
  wide?: boolean | undefined;
  children: ReactNode;
}

/** One column, as wide as a phone unless `wide`, in the middle of wider screens, with the nav beside it. */
export function MobileLayout({ header, nav, wide, children }: MobileLayoutProps) {
  return (
    <div
      className={clsx(
        "flex min-h-dvh flex-col",
        wide && "lg:[--container-column:min(64rem,100vw-30rem)]",
      )}
    >
      <SkipLink />
      <OfflineBanner />
      {header}
      <main
        id={mainId}
        tabIndex={-1}
        className={clsx(
          "mx-auto flex w-full max-w-column flex-1 flex-col px-4 pt-2 outline-none",
          nav ? "pb-nav lg:pb-safe" : "pb-safe",
        )}
      >
        {children}
      </main>
      {nav}
    </div>
  );
}
