import { trpc } from "@buzz/client";
import { pollInterval } from "../../lib/search";
import { OpenAlerts } from "../budget/open-alerts";
import { StoppedNotice } from "../budget/stopped-notice";
import { SurgeNotice } from "../budget/surge-notice";

/** What contacts are called for, what is stopped and why, and whether limits are halved: dealt with where one looks first. */
export function Emergencies() {
  const { data } = trpc.budget.current.useQuery({}, { refetchInterval: pollInterval });
  return (
    <div className="flex flex-col gap-2 empty:hidden">
      <OpenAlerts />
      {data && <StoppedNotice killSwitch={data.killSwitch} />}
      {data && <SurgeNotice surge={data.surge} />}
    </div>
  );
}
