import { Loading, Skeleton } from "@buzz/ui";
import { Navigate } from "@tanstack/react-router";
import { useOperator } from "../operator/use-operator";
import { NoPermission } from "../problem/no-permission";
import { ProblemState } from "../problem/problem-state";
import { screens } from "./screens";

/** Leads to the first screen of this operator. */
export function Home() {
  const { operator, can, error, retry } = useOperator();
  if (error) return <ProblemState page error={error} onRetry={retry} />;
  if (!operator)
    return (
      <Loading className="flex flex-col gap-6">
        <Skeleton className="h-9 w-40" />
        <Skeleton className="h-64" />
      </Loading>
    );
  const first = screens.find(({ needs }) => can(needs));
  return first ? <Navigate to={first.to} replace /> : <NoPermission page />;
}
