import { clsx } from "clsx";
import { type ReactNode, useId } from "react";

interface SectionProps {
  title: ReactNode;
  /** At the right of the title: a link or a small button. */
  action?: ReactNode;
  children: ReactNode;
  className?: string;
}

export function Section({ title, action, children, className }: SectionProps) {
  const headingId = useId();
  return (
    <section aria-labelledby={headingId} className={clsx("flex flex-col gap-3", className)}>
      <div className="flex min-h-9 items-center justify-between gap-3 px-1">
        <h2 id={headingId} className="text-title font-bold">
          {title}
        </h2>
        {action && <div className="-mr-3">{action}</div>}
      </div>
      {children}
    </section>
  );
}
