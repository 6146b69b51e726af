import { Inbox } from "lucide-react";
import type { ReactNode } from "react";
import { useWords } from "../i18n/words";
import { MessagePanel } from "./message-panel";

interface EmptyStateProps {
  title?: ReactNode;
  text?: ReactNode;
  icon?: ReactNode;
  /** The next step: what fills this place. */
  action?: ReactNode;
  /** Stands for a whole page. */
  page?: boolean;
  className?: string;
}

export function EmptyState({ title, icon, ...rest }: EmptyStateProps) {
  const words = useWords();
  return (
    <MessagePanel
      {...rest}
      title={title ?? words.empty}
      icon={icon ?? <Inbox aria-hidden className="size-8" />}
      iconClass="text-brand-ink"
    />
  );
}
