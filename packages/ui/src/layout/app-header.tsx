import { clsx } from "clsx";
import { ArrowLeft } from "lucide-react";
import type { ReactNode } from "react";
import { IconButton } from "../components/icon-button";
import { useWords } from "../i18n/words";

interface AppHeaderProps {
  /** The screen's name, or the brand on a root screen. */
  title: ReactNode;
  /** Shows an arrow that leads back. */
  onBack?: () => void;
  /** At the right: one or two IconButtons. */
  actions?: ReactNode;
  className?: string;
}

export function AppHeader({ title, onBack, actions, className }: AppHeaderProps) {
  const words = useWords();
  return (
    <header
      className={clsx(
        "sticky top-0 z-30 bg-canvas/85 pt-[env(safe-area-inset-top)] backdrop-blur-xl",
        className,
      )}
    >
      <div className="mx-auto flex min-h-14 max-w-column items-center gap-1 px-4">
        {onBack && (
          <IconButton
            label={words.back}
            icon={<ArrowLeft aria-hidden className="size-6" />}
            onClick={onBack}
            className="-ml-2.5"
          />
        )}
        <div className="min-w-0 flex-1 truncate text-title font-bold">{title}</div>
        {actions && <div className="-mr-2 flex items-center">{actions}</div>}
      </div>
    </header>
  );
}
