import { mainId } from "@buzz/ui";
import { useRouterState } from "@tanstack/react-router";
import { useEffect, useRef } from "react";

/** Brings the keyboard and screen readers to what another address shows, unless a field of it already has them. */
export function useArrival(): void {
  const pathname = useRouterState({ select: ({ resolvedLocation }) => resolvedLocation?.pathname });
  const shown = useRef(pathname);
  useEffect(() => {
    const isFirst = shown.current === undefined;
    if (shown.current === pathname) return;
    shown.current = pathname;
    if (isFirst) return;
    const main = document.getElementById(mainId);
    const { activeElement } = document;
    const isThere = activeElement !== main && main?.contains(activeElement);
    if (!isThere) main?.focus({ preventScroll: true });
  }, [pathname]);
}
