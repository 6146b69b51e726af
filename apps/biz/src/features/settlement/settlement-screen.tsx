import { getRouteApi } from "@tanstack/react-router";
import { today } from "../../lib/days";
import { AvailableCard } from "./available-card";
import { DailyTable } from "./daily-table";
import { DaySection } from "./day-section";
import { RequestsSection } from "./requests-section";

const route = getRouteApi("/_shop/settlement/");

export function SettlementScreen() {
  const { day } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <div className="grid grid-cols-1 gap-8 xl:grid-cols-2 xl:items-start">
      <div className="flex flex-col gap-8">
        <AvailableCard />
        <DaySection
          day={day && day <= today() ? day : today()}
          onDay={(next) =>
            void navigate({ search: { day: next }, replace: true, resetScroll: false })
          }
        />
      </div>
      <div className="flex flex-col gap-8">
        <DailyTable />
        <RequestsSection />
      </div>
    </div>
  );
}
