import { trpc } from "@buzz/client";
import { pollInterval } from "../../lib/search";
import { usePendingApprovals } from "../approvals/use-pending-approvals";
import { useOperator } from "../operator/use-operator";
import type { ScreenId } from "./screens";

/** How many cases wait for a decision or for help, by what they are, where this operator may see them. */
export function useWaiting() {
  const { can } = useOperator();
  const asked = (enabled: boolean) => ({ enabled, refetchInterval: pollInterval });
  const settled = asked(can("settlements"));
  const { admin, budget, settlements } = trpc;
  const alarms = budget.alerts.useQuery({ status: "open", limit: 1 }, asked(can("budget")));
  const applications = admin.applications.list.useQuery(
    { status: "pending", limit: 1 },
    asked(can("businesses")),
  );
  const requests = admin.settlements.pending.useQuery({ limit: 1 }, settled);
  const returned = settlements.list.useQuery({ status: "returned", limit: 1 }, settled);
  const unknown = settlements.list.useQuery({ status: "reconciling", limit: 1 }, settled);
  const approvals = usePendingApprovals();
  const stopped = admin.jobs.list.useQuery({ status: "failed", limit: 1 }, asked(can("coupons")));
  const recurring = admin.jobs.recurring.useQuery(
    undefined,
    asked(can("coupons") && can("analytics")),
  );
  const webhooks = admin.webhooks.list.useQuery(undefined, asked(can("system")));
  return {
    alarms: alarms.data?.pagination.total,
    applications: applications.data?.pagination.total,
    requests: requests.data?.summary.totalPending,
    /** The bank gave the money back. */
    returned: returned.data?.pagination.total,
    /** Nobody knows whether the bank paid. */
    unknown: unknown.data?.pagination.total,
    /** Which this operator may decide. */
    approvals: approvals?.filter(({ canDecide }) => canDecide).length,
    stoppedJobs: stopped.data?.pagination.total,
    lateJobs: recurring.data?.items.filter(({ overdueSince }) => overdueSince !== null).length,
    /** Endpoints that take nothing; not those that an operator disabled. */
    endpoints: webhooks.data?.items.filter(({ failingSince }) => failingSince !== null).length,
  };
}

/** The same by the screen on which they are dealt with. */
export function useWaitingOn(): Partial<Record<ScreenId, number>> {
  const { alarms, approvals, applications, endpoints, ...rest } = useWaiting();
  const { requests = 0, returned = 0, unknown = 0, stoppedJobs = 0, lateJobs = 0 } = rest;
  return {
    budget: alarms,
    approvals,
    applications,
    settlements: requests + returned + unknown,
    jobs: stoppedJobs + lateJobs,
    webhooks: endpoints,
  };
}
