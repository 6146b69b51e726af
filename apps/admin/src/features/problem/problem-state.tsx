import { readError } from "@buzz/client";
import { ErrorState } from "@buzz/ui";
import { NoPermission } from "./no-permission";
import { useProblem } from "./use-problem";

interface ProblemStateProps {
  error: unknown;
  onRetry: () => void;
  retrying?: boolean;
}

/** Stands where content could not be loaded. */
export function ProblemState({ error, onRetry, retrying }: ProblemStateProps) {
  const explain = useProblem();
  if (readError(error).code === "AUTH_003") return <NoPermission />;
  return <ErrorState {...explain(error)} onRetry={onRetry} retrying={retrying} />;
}
