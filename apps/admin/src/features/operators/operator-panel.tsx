import { trpc } from "@buzz/client";
import { Loading, SidePanel, Skeleton, StatusBadge } from "@buzz/ui";
import { useFormatter, useTranslations } from "use-intl";
import { AccountAccess } from "../accounts/account-access";
import { AccountActivity } from "../accounts/account-activity";
import { Facts } from "../page/facts";
import { ProblemState } from "../problem/problem-state";
import type { OperatorRow } from "./operator";
import { OperatorActions } from "./operator-actions";
import { statusTones } from "./operator-columns";
import { RoleTerm } from "./role-term";

interface OperatorPanelProps {
  /** undefined: closed. */
  operator: OperatorRow | undefined;
  onClose: () => void;
}

/** An operator: what they may do, how they get in, and what happened with the account. */
export function OperatorPanel({ operator, onClose }: OperatorPanelProps) {
  const t = useTranslations("operators");
  const roles = useTranslations("operator.roles");
  const format = useFormatter();
  const { data, error, refetch, isRefetching } = trpc.admin.users.get.useQuery(
    { id: operator?.id ?? "" },
    { enabled: operator !== undefined },
  );
  return (
    <SidePanel
      open={operator !== undefined}
      onClose={onClose}
      wide
      title={operator?.name}
      description={
        operator && (
          <span className="flex items-center gap-2">
            <StatusBadge tone={statusTones[operator.status]}>
              {t(`statuses.${operator.status}`)}
            </StatusBadge>
            {operator.email}
          </span>
        )
      }
      footer={operator && data && <OperatorActions operator={operator} detail={data} />}
    >
      {operator && (
        <div className="grid items-start gap-8 lg:grid-cols-2">
          <div className="flex flex-col gap-7">
            <div className="flex flex-col gap-3">
              <Facts
                title={t("about")}
                facts={[
                  { name: t("fields.role"), value: roles(operator.role) },
                  {
                    name: t("fields.term"),
                    value: <RoleTerm roleExpiresAt={operator.roleExpiresAt} />,
                  },
                  {
                    name: t("fields.assignedAt"),
                    value: format.dateTime(operator.assignedAt, "dateTime"),
                  },
                  {
                    name: t("fields.assignedBy"),
                    value: operator.assignedByName ?? t("commandLine"),
                  },
                  {
                    name: t("fields.createdAt"),
                    value: format.dateTime(operator.createdAt, "dateTime"),
                  },
                ]}
              />
              <p className="rounded-control bg-sunken px-4 py-3 text-ink-soft">
                {t(`roleHints.${operator.role}`)}
              </p>
            </div>
            {data && <AccountAccess detail={data} />}
            {error && (
              <ProblemState error={error} onRetry={() => void refetch()} retrying={isRefetching} />
            )}
            {!data && !error && (
              <Loading>
                <Skeleton className="h-40" />
              </Loading>
            )}
          </div>
          <AccountActivity key={operator.id} id={operator.id} />
        </div>
      )}
    </SidePanel>
  );
}
