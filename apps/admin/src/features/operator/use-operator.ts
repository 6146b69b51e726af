import { trpc } from "@buzz/client";
import { accessOf, noAccess } from "./access";

/** Without an answer there is no navigation, so it is asked for again by itself, ms. */
const retryAfter = 10_000;

const kept = {
  staleTime: Infinity,
  refetchInterval: ({ state }: { state: { status: string } }) =>
    state.status === "error" && retryAfter,
} as const;

/** Who is signed in and what they are shown; `operator` is undefined until the server has said. */
export function useOperator() {
  const me = trpc.auth.me.useQuery(undefined, kept);
  const isAssigned = me.data !== undefined && me.data.adminRole !== null;
  const permissions = trpc.auth.permissions.useQuery(undefined, { ...kept, enabled: isAssigned });
  const access = isAssigned ? permissions.data && accessOf(permissions.data.permissions) : noAccess;
  return {
    operator: me.data && access && { ...me.data, ...access },
    error: me.error ?? permissions.error,
    retry: () => void Promise.all([me.refetch(), isAssigned && permissions.refetch()]),
  };
}
