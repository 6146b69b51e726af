import { PageHeader, Tabs } from "@buzz/ui";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { PendingApprovals } from "../approvals/pending-approvals";
import { BankFileList } from "../bank-files/bank-file-list";
import { useOperator } from "../operator/use-operator";
import { SettlementHistory } from "./settlement-history";
import { SettlementQueue } from "./settlement-queue";
import { SettlementStats } from "./settlement-stats";

const route = getRouteApi("/_desk/settlements/");

export function SettlementsScreen() {
  const t = useTranslations("settlements");
  const { view = "queue" } = route.useSearch();
  const navigate = route.useNavigate();
  const { can } = useOperator();
  return (
    <>
      <PageHeader title={t("title")} text={t("text")} />
      <PendingApprovals kinds={["payout", "bankFile"]} />
      <Tabs
        label={t("title")}
        value={view}
        onChange={(next) =>
          void navigate({ search: { view: next === "queue" ? undefined : next } })
        }
        tabs={[
          { value: "queue", label: t("views.queue"), content: <SettlementQueue /> },
          { value: "history", label: t("views.history"), content: <SettlementHistory /> },
          ...(can("settlements", "update")
            ? [{ value: "bank" as const, label: t("views.bank"), content: <BankFileList /> }]
            : []),
          ...(can("analytics")
            ? [{ value: "stats" as const, label: t("views.stats"), content: <SettlementStats /> }]
            : []),
        ]}
      />
    </>
  );
}
