import { budgetService, emergencyInput } from "@buzz/api/schemas";
import { trpc } from "@buzz/client";
import { DataTable } from "@buzz/ui";
import { useFormatter, useTranslations } from "use-intl";
import { z } from "zod";
import { useAuditNames } from "../audit/use-audit-names";
import { Block } from "../page/block";
import { ProblemState } from "../problem/problem-state";
import { quietCell } from "../table/table-column";

/** The latest commands; older ones are in the audit log. */
const shown = 10;

const asked = z.object({ asked: z.array(budgetService) });
/** An emergency stop of everything leaves signing up; that many need no list. */
const most = budgetService.options.length - 1;

export function EmergencyLog() {
  const t = useTranslations("budget.emergency");
  const format = useFormatter();
  const { data, error, refetch } = trpc.admin.audit.list.useQuery({
    action: "budget.emergency",
    limit: shown,
  });
  const names = useAuditNames();
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
            cell: ({ entityId, newValues }) => {
              const action = emergencyInput.shape.action.safeParse(entityId).data;
              const services = asked.safeParse(newValues).data?.asked ?? [];
              return (
                <span className="flex flex-col">
                  <span className="font-medium">
                    {action ? t(`deeds.${action}.logged`) : entityId}
                  </span>
                  {services.length > 0 && services.length < most && (
                    <span className="text-caption text-ink-faint">
                      {format.list(services.map((service) => t(`services.${service}`)))}
                    </span>
                  )}
                </span>
              );
            },
          },
          { id: "why", header: t("logWhy"), cell: ({ reason }) => reason },
          {
            id: "who",
            header: t("logWho"),
            secondary: true,
            className: "whitespace-nowrap",
            cell: ({ actorName, actorRole }) => actorName ?? names.role(actorRole),
          },
        ]}
      />
    </Block>
  );
}
