import { Loading } from "@buzz/ui";
import type { ReactNode } from "react";
import { LoadError } from "./load-error";

interface Query<Data> {
  data: Data | undefined;
  error: unknown;
  isError: boolean;
  isFetching: boolean;
  /** `paused`: the browser knows of no network, so the question waits. */
  fetchStatus: "fetching" | "paused" | "idle";
  refetch: () => Promise<unknown>;
}

interface LoadedProps<Data> {
  query: Query<Data>;
  /** In the shape of what is coming. */
  skeleton: ReactNode;
  children: (data: Data) => ReactNode;
}

/** What a query brought; until then its skeleton, or why it cannot be had. What was once loaded stays in sight. */
export function Loaded<Data>({ query, skeleton, children }: LoadedProps<Data>) {
  if (query.data !== undefined) return children(query.data);
  if (query.isError || query.fetchStatus === "paused") return <LoadError query={query} />;
  return <Loading className="flex flex-col gap-4">{skeleton}</Loading>;
}
