import { clsx } from "clsx";
import { useEffect, useEffectEvent } from "react";
import { useWords } from "../i18n/words";
import { useRemaining } from "./use-remaining";

interface CountdownProps {
  expiresAt: Date;
  /** The whole life in seconds: a full ring. */
  totalSeconds: number;
  shape?: "ring" | "bar";
  /** Called once when the time is over, also when it was over from the start. */
  onExpire?: () => void;
  className?: string;
}

/** Seconds left at which a screen reader is told; more often would be chatter. */
const announcedAt = [120, 60, 30, 10, 0];
const hurrySeconds = 30;

export function Countdown({
  expiresAt,
  totalSeconds,
  shape = "ring",
  onExpire,
  className,
}: CountdownProps) {
  const words = useWords();
  const seconds = useRemaining(expiresAt);
  const expired = seconds === 0;
  const tellExpired = useEffectEvent(() => onExpire?.());

  useEffect(() => {
    if (expired) tellExpired();
  }, [expired]);

  const clock = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
  const share = Math.min(seconds / totalSeconds, 1);
  const Shape = shape === "ring" ? Ring : Bar;

  return (
    <div
      role="timer"
      aria-label={words.timeLeft}
      className={clsx(seconds <= hurrySeconds ? "text-bad-ink" : "text-brand-ink", className)}
    >
      <Shape share={share} clock={clock} />
      <span className="sr-only" aria-live="polite">
        {announcedAt.includes(seconds) && (expired ? words.expired : `${words.timeLeft} ${clock}`)}
      </span>
    </div>
  );
}

interface ShapeProps {
  share: number;
  clock: string;
}

function Ring({ share, clock }: ShapeProps) {
  return (
    <div className="relative grid size-20 place-items-center">
      <svg
        aria-hidden
        viewBox="0 0 80 80"
        className="absolute inset-0 -rotate-90 fill-none stroke-current"
        strokeWidth="6"
      >
        <circle cx="40" cy="40" r="36" opacity="0.15" />
        <circle
          cx="40"
          cy="40"
          r="36"
          pathLength="1"
          strokeLinecap="round"
          strokeDasharray="1"
          strokeDashoffset={1 - share}
          className="transition-[stroke-dashoffset] duration-300 ease-linear"
        />
      </svg>
      <span className="text-lead font-bold tabular-nums">{clock}</span>
    </div>
  );
}

function Bar({ share, clock }: ShapeProps) {
  return (
    <div className="flex items-center gap-3">
      <div aria-hidden className="relative h-2 flex-1 overflow-hidden rounded-full bg-current/15">
        <div
          className="h-full origin-left rounded-full bg-current transition-transform duration-300 ease-linear"
          style={{ transform: `scaleX(${share})` }}
        />
      </div>
      <span className="min-w-12 text-right text-lead font-bold tabular-nums">{clock}</span>
    </div>
  );
}
