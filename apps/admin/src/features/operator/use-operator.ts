import { type RouterOutputs, trpc } from "@buzz/client";

type Permissions = RouterOutputs["auth"]["permissions"]["permissions"];
export type Area = keyof Permissions;
export type Action = Permissions[Area][number];

/** Without an answer there is no navigation, so it is asked for again by itself, ms. */
const retryAfter = 10_000;

const kept = {
  staleTime: Infinity,
  refetchInterval: ({ state }: { state: { status: string } }) =>
    state.status === "error" && retryAfter,
} as const;

/**
 * Who is signed in; `operator` is undefined until the server has said. `can` repeats the server's answer, so that
 * nobody is shown what would be refused; the server decides all the same.
 */
export function useOperator() {
  const me = trpc.auth.me.useQuery(undefined, kept);
  const isAssigned = me.data !== undefined && me.data.adminRole !== null;
  const permissions = trpc.auth.permissions.useQuery(undefined, { ...kept, enabled: isAssigned });
  const granted: Partial<Permissions> | undefined = isAssigned ? permissions.data?.permissions : {};
  const can = (area: Area, action: Action = "read") => granted?.[area]?.includes(action) ?? false;
  return {
    operator: granted && me.data,
    can,
    error: me.error ?? permissions.error,
    retry: () => void Promise.all([me.refetch(), isAssigned && permissions.refetch()]),
  };
}
