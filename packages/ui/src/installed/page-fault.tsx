import { useEffect } from "react";
import { ErrorState } from "../components/error-state";

interface PageFaultProps {
  error: unknown;
  onRetry: () => void;
}

/** As Chromium, Firefox and Safari say it. */
const gone = /dynamically imported module|Importing a module script failed|Unable to preload CSS/;
const mark = "buzz.reloaded-for";

/**
 * What is left of a screen that failed. One whose files are gone, because a newer version has replaced them, is loaded
 * anew by itself, once.
 */
export function PageFault({ error, onRetry }: PageFaultProps) {
  const missing = error instanceof Error && gone.test(error.message) ? error.message : null;
  useEffect(() => {
    if (missing === null || !navigator.onLine || sessionStorage.getItem(mark) === missing) return;
    sessionStorage.setItem(mark, missing);
    location.reload();
  }, [missing]);
  return <ErrorState page onRetry={missing === null ? onRetry : () => location.reload()} />;
}
