import { trpc } from "@buzz/client";
import { Loading, Skeleton } from "@buzz/ui";
import { ProblemState } from "../problem/problem-state";
import { MarketerEditor } from "./marketer-editor";

export function MarketerScreen({ id }: { id: string }) {
  // What is being typed is not replaced by what somebody else saves meanwhile.
  const { data, error, refetch, isRefetching } = trpc.contents.marketerGet.useQuery(
    { id },
    { staleTime: Infinity, gcTime: 0, refetchOnMount: "always" },
  );
  if (data && !isRefetching) return <MarketerEditor key={id} content={data} />;
  if (error)
    return <ProblemState error={error} onRetry={() => void refetch()} retrying={isRefetching} />;
  return (
    <Loading className="grid gap-8 xl:grid-cols-[minmax(0,1fr)_25.375rem]">
      <Skeleton className="h-160 rounded-card" />
      <Skeleton className="h-160 rounded-card" />
    </Loading>
  );
}
