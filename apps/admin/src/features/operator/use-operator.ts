import { trpc } from "@buzz/client";
import { access, noAccess } from "./access";

/** Without an answer there is no navigation, so it is asked for again by itself, ms. */
const retryAfter = 10_000;

/** Who is signed in and what they are shown; `operator` is undefined until the server has said. */
export function useOperator() {
  const { data, error, refetch } = trpc.auth.me.useQuery(undefined, {
    staleTime: Infinity,
    refetchInterval: ({ state }) => state.status === "error" && retryAfter,
  });
  const operator = data && {
    ...data,
    ...(data.adminRole === null ? noAccess : access[data.adminRole]),
  };
  return { operator, error, retry: () => void refetch() };
}
