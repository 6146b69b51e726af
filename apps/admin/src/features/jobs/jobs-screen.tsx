import { PageHeader, Tabs } from "@buzz/ui";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { useOperator } from "../operator/use-operator";
import { JobList } from "./job-list";
import { RecurringList } from "./recurring-list";

const route = getRouteApi("/_desk/jobs/");

/** What runs in the background: what operators have ordered, and what Buzz does by itself. */
export function JobsScreen() {
  const t = useTranslations("jobs");
  const { view = "bulk" } = route.useSearch();
  const navigate = route.useNavigate();
  const { can } = useOperator();
  return (
    <>
      <PageHeader title={t("title")} text={t("text")} />
      <Tabs
        label={t("title")}
        value={view}
        onChange={(next) => void navigate({ search: { view: next === "bulk" ? undefined : next } })}
        tabs={[
          { value: "bulk" as const, label: t("views.bulk"), content: <JobList /> },
          ...(can("analytics")
            ? [
                {
                  value: "recurring" as const,
                  label: t("views.recurring"),
                  content: <RecurringList />,
                },
              ]
            : []),
        ]}
      />
    </>
  );
}
