import { PageHeader, Tabs } from "@buzz/ui";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { SettlementHistory } from "./settlement-history";
import { SettlementQueue } from "./settlement-queue";

const route = getRouteApi("/_desk/settlements/");

export function SettlementsScreen() {
  const t = useTranslations("settlements");
  const { view = "queue" } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <>
      <PageHeader title={t("title")} text={t("text")} />
      <Tabs
        label={t("title")}
        value={view}
        onChange={(next) =>
          void navigate({ search: { view: next === "queue" ? undefined : next } })
        }
        tabs={[
          { value: "queue", label: t("views.queue"), content: <SettlementQueue /> },
          { value: "history", label: t("views.history"), content: <SettlementHistory /> },
        ]}
      />
    </>
  );
}
