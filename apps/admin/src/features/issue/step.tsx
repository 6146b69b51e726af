import { Card } from "@buzz/ui";
import { type ReactNode, useId } from "react";

interface StepProps {
  number: number;
  title: string;
  children: ReactNode;
}

/** One of the things to decide before a deed, in their order. */
export function Step({ number, title, children }: StepProps) {
  const headingId = useId();
  return (
    <Card role="group" aria-labelledby={headingId} className="flex flex-col gap-4 p-6">
      <h2 id={headingId} className="flex items-center gap-2.5 font-bold">
        <span
          aria-hidden
          className="grid size-6.5 place-items-center rounded-full bg-brand-soft text-caption text-brand-ink tabular-nums"
        >
          {number}
        </span>
        {title}
      </h2>
      {children}
    </Card>
  );
}
