import { trpc } from "@buzz/client";
import { pollInterval } from "../../lib/search";
import type { AreaId } from "./areas";

/** How many cases wait for a decision, for the areas this operator is shown. */
export function useWaiting(shown: readonly AreaId[]): Partial<Record<AreaId, number>> {
  const applications = trpc.admin.applications.list.useQuery(
    { status: "pending", limit: 1 },
    { enabled: shown.includes("applications"), refetchInterval: pollInterval },
  );
  const settlements = trpc.admin.settlements.pending.useQuery(
    { limit: 1 },
    { enabled: shown.includes("settlements"), refetchInterval: pollInterval },
  );
  const approvals = trpc.admin.approvals.list.useQuery(
    { status: "pending", limit: 1 },
    { enabled: shown.includes("approvals"), refetchInterval: pollInterval },
  );
  return {
    applications: applications.data?.pagination.total,
    settlements: settlements.data?.summary.totalPending,
    approvals: approvals.data?.pagination.total,
  };
}
