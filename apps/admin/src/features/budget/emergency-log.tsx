import { emergencyInput } from "@buzz/api/schemas";
import { trpc } from "@buzz/client";
import { DataTable } from "@buzz/ui";
import { useFormatter, useTranslations } from "use-intl";
import { Block } from "../page/block";
import { ProblemState } from "../problem/problem-state";
import { quietCell } from "../table/table-column";

/** The latest commands; older ones are in the audit log. */
const shown = 10;

export function EmergencyLog() {
  const t = useTranslations("budget.emergency");
  const format = useFormatter();
  const { data, error, refetch } = trpc.admin.audit.list.useQuery({
    action: "budget.emergency",
    limit: shown,
  });
  const roles = useTranslations("operator.roles");
  const isRole = (role: string): role is "super_admin" | "admin" =>
    role === "super_admin" || role === "admin";
  if (error && !data) return <ProblemState error={error} onRetry={() => void refetch()} />;
  return (
    <Block title={t("log")}>
      <DataTable
        caption={t("log")}
        rows={data?.items}
        rowKey={({ id }) => id}
        skeletonRows={3}
        empty={t("logEmpty")}
        columns={[
          {
            id: "at",
            header: t("logAt"),
            className: quietCell,
            cell: ({ createdAt }) => format.dateTime(createdAt, "dateTime"),
          },
          {
            id: "what",
            header: t("logWhat"),
            className: "font-medium whitespace-nowrap",
            cell: ({ entityId }) => {
              const action = emergencyInput.shape.action.safeParse(entityId).data;
              return action ? t(`deeds.${action}.logged`) : entityId;
            },
          },
          { id: "why", header: t("logWhy"), cell: ({ reason }) => reason },
          {
            id: "who",
            header: t("logWho"),
            secondary: true,
            className: "whitespace-nowrap",
            cell: ({ actorRole }) => (isRole(actorRole) ? roles(actorRole) : actorRole),
          },
        ]}
      />
    </Block>
  );
}
