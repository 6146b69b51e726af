import type { ReactNode } from "react";

interface FactProps {
  name: ReactNode;
  children: ReactNode;
}

/** One line of a `<dl>`: what it is at the left, how it is at the right. */
export function Fact({ name, children }: FactProps) {
  return (
    <div className="flex items-baseline justify-between gap-4">
      <dt className="shrink-0 text-ink-faint">{name}</dt>
      <dd className="min-w-0 text-right font-semibold tabular-nums">{children}</dd>
    </div>
  );
}
