import { trpc } from "@buzz/client";
import { pollInterval } from "../../lib/search";
import { useOperator } from "../operator/use-operator";
import type { ScreenId } from "./screens";

/** How many cases wait for a decision, where this operator may see them. */
export function useWaiting(): Partial<Record<ScreenId, number>> {
  const { can } = useOperator();
  const applications = trpc.admin.applications.list.useQuery(
    { status: "pending", limit: 1 },
    { enabled: can("businesses"), refetchInterval: pollInterval },
  );
  const settlements = trpc.admin.settlements.pending.useQuery(
    { limit: 1 },
    { enabled: can("settlements"), refetchInterval: pollInterval },
  );
  const approvals = trpc.admin.approvals.list.useQuery(
    { status: "pending", limit: 1 },
    { enabled: can("approvals"), refetchInterval: pollInterval },
  );
  return {
    applications: applications.data?.pagination.total,
    settlements: settlements.data?.summary.totalPending,
    approvals: approvals.data?.pagination.total,
  };
}
