import { type ReactNode, useId } from "react";

interface Fact {
  name: string;
  value: ReactNode;
}

interface FactsProps {
  title: ReactNode;
  facts: readonly Fact[];
}

/** Names and values under a heading. */
export function Facts({ title, facts }: FactsProps) {
  const headingId = useId();
  return (
    <section aria-labelledby={headingId} className="flex flex-col gap-2.5">
      <h3 id={headingId} className="text-caption font-bold">
        {title}
      </h3>
      <FactList facts={facts} />
    </section>
  );
}

/** Names and values; a value nobody gave is a dash. */
export function FactList({ facts }: Pick<FactsProps, "facts">) {
  return (
    <dl className="grid grid-cols-[8.5rem_minmax(0,1fr)] gap-x-4 gap-y-2">
      {facts.map(({ name, value }) => (
        <div key={name} className="contents">
          <dt className="text-ink-faint">{name}</dt>
          <dd className="tabular-nums">{value || <span className="text-ink-faint">–</span>}</dd>
        </div>
      ))}
    </dl>
  );
}
