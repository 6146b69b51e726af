import { readError } from "@buzz/client";
import { ErrorState } from "@buzz/ui";
import { NoPermission } from "./no-permission";
import { useProblem } from "./use-problem";

interface ProblemStateProps {
  error: unknown;
  onRetry: () => void;
  retrying?: boolean;
  /** Stands for a whole page. */
  page?: boolean;
}

/** Stands where content could not be loaded. */
export function ProblemState({ error, onRetry, retrying, page }: ProblemStateProps) {
  const explain = useProblem();
  if (readError(error).code === "AUTH_003") return <NoPermission page={page} />;
  return <ErrorState {...explain(error)} page={page} onRetry={onRetry} retrying={retrying} />;
}
