import { trpc } from "@buzz/client";
import { pollInterval } from "../../lib/search";
import type { Approval } from "../approvals/approval";
import { PendingApprovals } from "../approvals/pending-approvals";
import { DayNotice } from "../budget/day-notice";
import { OpenAlerts } from "../budget/open-alerts";
import { StoppedNotice } from "../budget/stopped-notice";
import { SurgeNotice } from "../budget/surge-notice";

/** Requests for a second operator that stand among the emergencies, for those who may see the budget. */
export const urgentKinds: readonly Approval["kind"][] = ["resume", "budget"];

/** What contacts are called for, what is stopped and why, whether limits are halved or the day is spent, and which change of it waits for a second operator: dealt with where one looks first. */
export function Emergencies() {
  const { data } = trpc.budget.current.useQuery({}, { refetchInterval: pollInterval });
  return (
    <div className="flex flex-col gap-2 empty:hidden">
      <OpenAlerts />
      {data && <StoppedNotice killSwitch={data.killSwitch} />}
      {data && <SurgeNotice surge={data.surge} />}
      {data && <DayNotice budget={data} />}
      <PendingApprovals kinds={urgentKinds} />
    </div>
  );
}
