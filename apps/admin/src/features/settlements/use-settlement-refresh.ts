import { trpc } from "@buzz/client";

/** Loads anew what a decision about a settlement touches: the case, the lists, the budget and what waits. */
export function useSettlementRefresh(): () => Promise<unknown> {
  const utils = trpc.useUtils();
  return () =>
    Promise.all([
      utils.settlements.invalidate(),
      utils.admin.settlements.invalidate(),
      utils.budget.invalidate(),
      utils.admin.approvals.invalidate(),
    ]);
}
