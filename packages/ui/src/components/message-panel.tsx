import { clsx } from "clsx";
import type { ReactNode } from "react";

interface MessagePanelProps {
  icon: ReactNode;
  iconClass: string;
  title: ReactNode;
  text?: ReactNode;
  action?: ReactNode;
  role?: "alert";
  /** Stands for a whole page, and so its title is the page's. */
  page?: boolean;
  className?: string;
}

/** A hexagon with a sign, what happened, and what can be done about it. */
export function MessagePanel({
  icon,
  iconClass,
  title,
  text,
  action,
  role,
  page,
  className,
}: MessagePanelProps) {
  const Title = page ? "h1" : "p";
  return (
    <div
      role={role}
      className={clsx(
        "flex animate-rise flex-col items-center gap-1 px-6 py-12 text-center",
        className,
      )}
    >
      <span className={clsx("relative mb-4 grid size-20 place-items-center", iconClass)}>
        <svg aria-hidden viewBox="0 0 80 80" className="absolute inset-0 size-full">
          <path
            d="M34.5 5.2a11 11 0 0 1 11 0l22.5 13a11 11 0 0 1 5.5 9.5v24.6a11 11 0 0 1-5.5 9.5l-22.5 13a11 11 0 0 1-11 0L12 61.8a11 11 0 0 1-5.5-9.5V27.7a11 11 0 0 1 5.5-9.5z"
            fill="currentColor"
            opacity="0.12"
          />
        </svg>
        {icon}
      </span>
      <Title className="text-title font-bold text-balance">{title}</Title>
      {text && <p className="max-w-sm text-body text-balance text-ink-soft">{text}</p>}
      {action && <div className="mt-5">{action}</div>}
    </div>
  );
}
