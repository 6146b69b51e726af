import { trpc } from "@buzz/client";
import { pollInterval } from "../../lib/search";
import { useOperator } from "../operator/use-operator";
import type { Approval } from "./approval";

/** More than ever wait at once. */
const most = 100;

/** What waits for a second operator, the newest first; undefined until it is known, or where this operator may not see it. */
export function usePendingApprovals(): Approval[] | undefined {
  const { can } = useOperator();
  const { data } = trpc.admin.approvals.list.useQuery(
    { status: "pending", limit: most },
    { enabled: can("approvals"), refetchInterval: pollInterval },
  );
  return data?.items;
}

/** Whether a change of one thing, by its id or name, waits for a second operator. */
export function useIsAsked(): (about: string) => boolean {
  const waiting = usePendingApprovals() ?? [];
  return (about) => waiting.some((approval) => approval.about.includes(about));
}
