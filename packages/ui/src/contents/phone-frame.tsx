import type { ReactNode } from "react";

interface PhoneFrameProps {
  /** Says what is shown in it. */
  label: string;
  children: ReactNode;
}

/** A phone with the people's app on it: its colours and measures, whatever app it stands in. */
export function PhoneFrame({ label, children }: PhoneFrameProps) {
  return (
    <div className="w-[25.375rem] max-w-full rounded-[2.75rem] bg-line-strong p-2 shadow-float">
      <div
        role="region"
        aria-label={label}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard scrolls only what it can reach.
        tabIndex={0}
        data-mood="app"
        className="h-[42rem] max-h-[80dvh] overflow-y-auto rounded-[2.25rem] bg-canvas px-4 py-6 text-body text-ink [scrollbar-width:none]"
      >
        {children}
      </div>
    </div>
  );
}
