import { type ReactNode, useId } from "react";

/** A part of a desk page, its heading flush with what stands below it. */
export function Block({ title, children }: { title: ReactNode; children: ReactNode }) {
  const headingId = useId();
  return (
    <div role="group" aria-labelledby={headingId} className="flex flex-col gap-3">
      <h2 id={headingId} className="text-title font-bold">
        {title}
      </h2>
      {children}
    </div>
  );
}
