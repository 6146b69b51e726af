import { clsx } from "clsx";
import type { ReactNode } from "react";
import { useWords } from "../i18n/words";

/** A grey shape in the size of what is coming: `<Skeleton className="h-6 w-32" />`. */
export function Skeleton({ className }: { className?: string }) {
  return (
    <span aria-hidden className={clsx("block animate-shimmer rounded-lg bg-sunken", className)} />
  );
}

/** Wraps a group of skeletons and tells screen readers once that something is on its way. */
export function Loading({ children, className }: { children: ReactNode; className?: string }) {
  const words = useWords();
  return (
    <div role="status" className={className}>
      <span className="sr-only">{words.loading}</span>
      {children}
    </div>
  );
}
