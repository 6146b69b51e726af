import { Check } from "lucide-react";
import { type ReactNode, useEffect, useRef } from "react";

interface UsedResultProps {
  title: ReactNode;
  /** What left: an amount or a coupon, large. */
  amount: ReactNode;
  /** Label and value of each further fact. */
  facts: readonly (readonly [label: string, value: ReactNode])[];
  /** Where to go from here. */
  actions: ReactNode;
}

/** The end of a payment, readable across the counter; it takes the focus so that it is read aloud. */
export function UsedResult({ title, amount, facts, actions }: UsedResultProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="flex flex-1 flex-col gap-6 px-2 pb-2">
      <div className="my-auto flex animate-rise flex-col items-center gap-2 py-6 text-center">
        <span className="relative mb-3 grid size-28 place-items-center text-good">
          <svg aria-hidden viewBox="0 0 80 80" className="absolute inset-0 size-full">
            <path
              d="M34.5 5.2a11 11 0 0 1 11 0l22.5 13a11 11 0 0 1 5.5 9.5v24.6a11 11 0 0 1-5.5 9.5l-22.5 13a11 11 0 0 1-11 0L12 61.8a11 11 0 0 1-5.5-9.5V27.7a11 11 0 0 1 5.5-9.5z"
              fill="currentColor"
            />
          </svg>
          <Check aria-hidden strokeWidth={3.5} className="relative size-14 text-white" />
        </span>
        <h2 ref={heading} tabIndex={-1} className="text-title font-bold text-balance outline-none">
          {title}
        </h2>
        <p className="text-display font-extrabold tabular-nums">{amount}</p>
        <dl className="mt-6 flex w-full flex-col gap-3 rounded-card bg-sunken/60 p-5 text-left">
          {facts.map(([label, value]) => (
            <div key={label} className="flex justify-between gap-4">
              <dt className="shrink-0 text-ink-soft">{label}</dt>
              <dd className="text-right font-semibold tabular-nums">{value}</dd>
            </div>
          ))}
        </dl>
      </div>
      <div className="flex flex-col gap-2">{actions}</div>
    </div>
  );
}
