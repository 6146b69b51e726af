import { trpc } from "@buzz/client";
import { Button, DataTable, PageHeader, rowLink, StatusBadge } from "@buzz/ui";
import { getRouteApi, Link } from "@tanstack/react-router";
import { Plus } from "lucide-react";
import { useState } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { useOperator } from "../operator/use-operator";
import { ProblemState } from "../problem/problem-state";
import { quietCell } from "../table/table-column";
import { CreateDialog } from "./create-dialog";
import { PolicyPanel } from "./policy-panel";
import { useReward } from "./use-reward";

const route = getRouteApi("/_desk/policies");

/** What is rewarded, and with how much. */
export function PoliciesScreen() {
  const t = useTranslations("policies");
  const format = useFormatter();
  const reward = useReward();
  const { id } = route.useSearch();
  const navigate = route.useNavigate();
  const { can } = useOperator();
  const [making, setMaking] = useState(false);
  const { data, error, refetch, isRefetching } = trpc.admin.referralPolicies.list.useQuery();
  return (
    <>
      <PageHeader
        title={t("title")}
        text={t("text")}
        actions={
          data &&
          can("budget", "create") && (
            <Button
              icon={<Plus aria-hidden className="size-4.5" />}
              onClick={() => setMaking(true)}
            >
              {t("create.action")}
            </Button>
          )
        }
      />
      {error && !data ? (
        <ProblemState error={error} onRetry={() => void refetch()} retrying={isRefetching} />
      ) : (
        <DataTable
          caption={t("title")}
          rows={data?.items}
          rowKey={(policy) => policy.id}
          isCurrent={(policy) => policy.id === id}
          empty={t("none")}
          columns={[
            {
              id: "name",
              header: t("fields.name"),
              cell: (policy) => (
                <span className="flex flex-col">
                  <Link to="/policies" search={{ id: policy.id }} resetScroll={false} {...rowLink}>
                    {policy.name}
                  </Link>
                  <span className="text-caption text-ink-faint">{t(`types.${policy.type}`)}</span>
                </span>
              ),
            },
            {
              id: "reward",
              header: t("fields.reward"),
              align: "end",
              className: "font-semibold whitespace-nowrap",
              cell: (policy) => reward(policy.reward),
            },
            {
              id: "updatedAt",
              header: t("fields.updatedAt"),
              secondary: true,
              className: quietCell,
              cell: (policy) => format.dateTime(policy.updatedAt, "dateTime"),
            },
            {
              id: "status",
              header: t("fields.status"),
              align: "end",
              cell: ({ status }) => (
                <StatusBadge tone={status === "active" ? "good" : "neutral"}>
                  {t(`statuses.${status}`)}
                </StatusBadge>
              ),
            },
          ]}
        />
      )}
      <PolicyPanel
        policy={data?.items.find((policy) => policy.id === id)}
        onClose={() => void navigate({ search: {}, resetScroll: false })}
      />
      {data && (
        <CreateDialog policies={data.items} open={making} onClose={() => setMaking(false)} />
      )}
    </>
  );
}
