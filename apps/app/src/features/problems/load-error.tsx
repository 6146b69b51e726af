import { ErrorState } from "@buzz/ui";
import { useProblem } from "./use-problem";

interface LoadErrorProps {
  query: { error: unknown; isFetching: boolean; refetch: () => Promise<unknown> };
  className?: string;
  /** Stands for a whole page. */
  page?: boolean;
}

/** In the place of what could not be loaded, with a way to try again. */
export function LoadError({ query, className, page }: LoadErrorProps) {
  const { title, text } = useProblem()(query.error);
  return (
    <ErrorState
      page={page}
      className={className}
      title={title}
      text={text ?? null}
      retrying={query.isFetching}
      onRetry={() => void query.refetch()}
    />
  );
}
