import { Loading, Skeleton } from "@buzz/ui";
import { Navigate } from "@tanstack/react-router";
import { useOperator } from "../operator/use-operator";
import { NoPermission } from "../problem/no-permission";
import { ProblemState } from "../problem/problem-state";
import { areas } from "./areas";

/** Leads to the first area of this operator. */
export function Home() {
  const { operator, error, retry } = useOperator();
  if (error) return <ProblemState error={error} onRetry={retry} />;
  if (!operator)
    return (
      <Loading className="flex flex-col gap-6">
        <Skeleton className="h-9 w-40" />
        <Skeleton className="h-64" />
      </Loading>
    );
  const first = areas.find(({ id }) => operator.areas.includes(id));
  return first ? <Navigate to={first.to} replace /> : <NoPermission />;
}
