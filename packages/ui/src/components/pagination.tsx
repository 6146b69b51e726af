import { ChevronLeft, ChevronRight } from "lucide-react";
import { useWords } from "../i18n/words";
import { IconButton } from "./icon-button";

interface PaginationProps {
  /** Starts at 1. */
  page: number;
  totalPages: number;
  onChange: (page: number) => void;
}

/** Leafs through the pages the server holds; absent when there is only one. */
export function Pagination({ page, totalPages, onChange }: PaginationProps) {
  const words = useWords();
  if (totalPages <= 1) return null;
  return (
    <nav aria-label={words.pages} className="flex items-center justify-center gap-2">
      <IconButton
        label={words.previousPage}
        icon={<ChevronLeft aria-hidden className="size-5" />}
        disabled={page <= 1}
        onClick={() => onChange(page - 1)}
      />
      <span
        aria-current="page"
        className="min-w-16 text-center text-caption font-semibold tabular-nums"
      >
        {page} <span className="text-ink-faint">/ {totalPages}</span>
      </span>
      <IconButton
        label={words.nextPage}
        icon={<ChevronRight aria-hidden className="size-5" />}
        disabled={page >= totalPages}
        onClick={() => onChange(page + 1)}
      />
    </nav>
  );
}
