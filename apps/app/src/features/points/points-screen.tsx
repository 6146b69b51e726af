import { BalanceCard } from "./balance-card";
import { Statement } from "./statement";
import type { StatementSearch } from "./statement-search";

export function PointsScreen({ filter }: { filter: StatementSearch }) {
  return (
    <div className="flex flex-col gap-7">
      <BalanceCard />
      <Statement filter={filter} />
    </div>
  );
}
