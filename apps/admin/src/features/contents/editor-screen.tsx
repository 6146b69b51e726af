import { Loading, Skeleton } from "@buzz/ui";
import type { ReactNode } from "react";
import { ProblemState } from "../problem/problem-state";

/** Read anew for each editor; what is being typed is not replaced by what somebody else saves meanwhile. */
export const opened = { staleTime: Infinity, gcTime: 0, refetchOnMount: "always" } as const;

interface EditorScreenProps<Content> {
  query: {
    data: Content | undefined;
    error: unknown;
    isRefetching: boolean;
    refetch: () => unknown;
  };
  children: (content: Content) => ReactNode;
}

/** The editor of a content that is there, once it is loaded. */
export function EditorScreen<Content>({ query, children }: EditorScreenProps<Content>) {
  const { data, error, isRefetching, refetch } = query;
  if (data && !isRefetching) return children(data);
  if (error)
    return (
      <ProblemState page error={error} onRetry={() => void refetch()} retrying={isRefetching} />
    );
  return <EditorSkeleton />;
}

export const EditorSkeleton = () => (
  <Loading className="grid gap-8 xl:grid-cols-[minmax(0,1fr)_25.375rem]">
    <Skeleton className="h-160 rounded-card" />
    <Skeleton className="h-160 rounded-card" />
  </Loading>
);
