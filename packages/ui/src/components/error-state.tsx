import { RotateCw, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { useWords } from "../i18n/words";
import { Button } from "./button";
import { MessagePanel } from "./message-panel";

interface ErrorStateProps {
  title?: ReactNode;
  text?: ReactNode;
  onRetry?: () => void;
  retrying?: boolean;
  /** Stands for a whole page. */
  page?: boolean;
  className?: string;
}

export function ErrorState({ title, text, onRetry, retrying, page, className }: ErrorStateProps) {
  const words = useWords();
  return (
    <MessagePanel
      role="alert"
      page={page}
      className={className}
      title={title ?? words.errorTitle}
      text={text ?? words.errorText}
      icon={<TriangleAlert aria-hidden className="size-8" />}
      iconClass="text-bad-ink"
      action={
        onRetry && (
          <Button
            variant="neutral"
            icon={<RotateCw aria-hidden className="size-4.5" />}
            loading={retrying}
            onClick={onRetry}
          >
            {words.retry}
          </Button>
        )
      }
    />
  );
}
