import { useTranslations } from "use-intl";
import { Screen } from "../shell/screen";
import { BalanceCard } from "./balance-card";
import { ExpiringSoon } from "./expiring-soon";
import { Opportunities } from "./opportunities";
import { Statement } from "./statement";
import type { StatementSearch } from "./statement-search";

export function PointsScreen({ filter }: { filter: StatementSearch }) {
  const t = useTranslations("points");
  return (
    <Screen title={t("title")} parent="/">
      <div className="flex flex-col gap-7">
        <BalanceCard />
        <ExpiringSoon />
        <Opportunities />
        <Statement filter={filter} />
      </div>
    </Screen>
  );
}
