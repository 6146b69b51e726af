import { clsx } from "clsx";
import type { ReactNode } from "react";

interface Share {
  name: string;
  value: number;
  /** The value in words, with its unit. */
  reading: ReactNode;
}

interface ShareBarProps {
  label: string;
  /** Two to four parts of a whole, the most important one first. */
  shares: readonly Share[];
}

const fills = ["bg-brand-fill", "bg-inverse", "bg-accent", "bg-line-strong"];

/** How a whole is divided. */
export function ShareBar({ label, shares }: ShareBarProps) {
  const whole = shares.reduce((sum, { value }) => sum + value, 0);
  return (
    <figure aria-label={label} className="flex flex-col gap-4">
      <div aria-hidden className="flex h-5 gap-1 overflow-hidden rounded-full bg-sunken">
        {shares.map(
          ({ name, value }, index) =>
            value > 0 && (
              <span
                key={name}
                className={clsx("transition-[width] duration-700 ease-out", fills[index])}
                style={{ width: `${(value / whole) * 100}%` }}
              />
            ),
        )}
      </div>
      <dl className="flex flex-wrap gap-x-8 gap-y-3">
        {shares.map(({ name, reading }, index) => (
          <div key={name}>
            <dt className="flex items-center gap-1.5 text-caption text-ink-faint">
              <span aria-hidden className={clsx("size-2.5 rounded-full", fills[index])} />
              {name}
            </dt>
            <dd className="text-lead font-bold tabular-nums">{reading}</dd>
          </div>
        ))}
      </dl>
    </figure>
  );
}
