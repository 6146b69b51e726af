import { trpc } from "@buzz/client";
import { pollInterval } from "../../lib/search";
import { useOperator } from "../operator/use-operator";
import type { ScreenId } from "./screens";

/** How many cases wait for a decision or for help, where this operator may see them. */
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
  const stopped = trpc.admin.jobs.list.useQuery(
    { status: "failed", limit: 1 },
    { enabled: can("coupons"), refetchInterval: pollInterval },
  );
  const recurring = trpc.admin.jobs.recurring.useQuery(undefined, {
    enabled: can("coupons") && can("analytics"),
    refetchInterval: pollInterval,
  });
  const late = recurring.data?.items.filter(({ overdueSince }) => overdueSince !== null).length;
  return {
    jobs: (stopped.data?.pagination.total ?? 0) + (late ?? 0),
    applications: applications.data?.pagination.total,
    settlements: settlements.data?.summary.totalPending,
    approvals: approvals.data?.pagination.total,
  };
}
