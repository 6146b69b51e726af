import { Card } from "@buzz/ui";
import { type ReactNode, useId } from "react";
import { FactList } from "../page/facts";

interface TraceStepProps {
  title: string;
  facts?: readonly { name: string; value: ReactNode }[];
  /** A table instead of facts, or below them. */
  children?: ReactNode;
  /** Takes the whole width. */
  wide?: boolean;
}

/** One station of a won. */
export function TraceStep({ title, facts, children, wide = false }: TraceStepProps) {
  const headingId = useId();
  return (
    <li aria-labelledby={headingId} className={wide ? "min-w-0 lg:col-span-2" : "min-w-0"}>
      <Card className="flex h-full flex-col gap-4 p-5">
        <h3 id={headingId} className="font-bold">
          {title}
        </h3>
        {facts && <FactList facts={facts} />}
        {children}
      </Card>
    </li>
  );
}
