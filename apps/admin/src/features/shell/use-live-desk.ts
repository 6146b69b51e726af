import { trpc, useLiveEvents } from "@buzz/client";

/** Has the screens follow what the server tells as it happens; whoever hears nothing asks by itself, more slowly. */
export function useLiveDesk(): void {
  const utils = trpc.useUtils();
  const figures = () => void utils.admin.dashboard.invalidate();
  const applications = () => void utils.admin.applications.invalidate();
  const settlements = () =>
    void Promise.all([utils.admin.settlements.invalidate(), utils.settlements.invalidate()]);
  const budget = () => void utils.budget.invalidate();
  const approvals = () => void utils.admin.approvals.invalidate();
  useLiveEvents({
    "application.created": () => {
      applications();
      figures();
    },
    "settlement.requested": () => {
      settlements();
      figures();
    },
    "budget.alert": () => {
      budget();
      void utils.admin.audit.invalidate();
      figures();
    },
    // A request for a second operator, or what became of one's own.
    "notification.created": () => {
      approvals();
      settlements();
    },
    "metrics.updated": () => {
      figures();
      void utils.admin.realtime.invalidate();
    },
    begun: () => {
      applications();
      settlements();
      budget();
      approvals();
      figures();
    },
  });
}
