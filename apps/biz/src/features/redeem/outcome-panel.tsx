import { clsx } from "clsx";
import type { LucideIcon } from "lucide-react";
import { type ReactNode, useEffect, useRef } from "react";

const tones = {
  good: "bg-good-soft text-good-ink",
  warn: "bg-warn-soft text-warn-ink",
  bad: "bg-bad-soft text-bad-ink",
} as const;

interface OutcomePanelProps {
  tone: keyof typeof tones;
  Icon: LucideIcon;
  title: ReactNode;
  text?: ReactNode;
  children?: ReactNode;
  /** At the lower edge, within reach of a thumb. */
  actions: ReactNode;
}

/** The end of a sale, readable from an arm's length; focus goes there, so that it is read aloud. */
export function OutcomePanel({ tone, Icon, title, text, children, actions }: OutcomePanelProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);

  return (
    <div className="flex flex-1 flex-col gap-6">
      <div className="my-auto flex animate-rise flex-col items-center gap-3 py-6 text-center">
        <span className={clsx("mb-2 grid size-24 place-items-center rounded-full", tones[tone])}>
          <Icon aria-hidden strokeWidth={2.5} className="size-12" />
        </span>
        <h1
          ref={heading}
          tabIndex={-1}
          className="text-headline font-bold text-balance outline-none"
        >
          {title}
        </h1>
        {text && <p className="max-w-xs text-lead text-pretty text-ink-soft">{text}</p>}
        {children}
      </div>
      <div className="flex flex-col gap-2">{actions}</div>
    </div>
  );
}
