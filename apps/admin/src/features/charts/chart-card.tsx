import { Card, Loading, Skeleton } from "@buzz/ui";
import type { ReactNode } from "react";
import { ProblemNotice } from "../problem/problem-notice";

interface ChartCardProps {
  /** The query the chart draws from. */
  query: { data: unknown; error: unknown; isPlaceholderData?: boolean };
  /** The chart; drawn once there is data. */
  children: ReactNode;
  className?: string;
}

/** A place for a chart: empty while it loads, and says why when it cannot. */
export function ChartCard({ query, children, className }: ChartCardProps) {
  return (
    <Card className={className}>
      {query.data ? (
        children
      ) : query.error ? (
        <ProblemNotice error={query.error} />
      ) : (
        <Loading className="flex flex-col gap-3">
          <Skeleton className="h-5 w-40" />
          <Skeleton className="h-55" />
        </Loading>
      )}
    </Card>
  );
}
