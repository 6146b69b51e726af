import { trpc } from "@buzz/client";
import { Loading, SidePanel, Skeleton } from "@buzz/ui";
import { useTranslations } from "use-intl";
import { AccountActivity } from "../accounts/account-activity";
import { ProblemState } from "../problem/problem-state";
import { MemberActions } from "./member-actions";
import { MemberFacts } from "./member-facts";
import { MemberStatus } from "./member-status";

interface MemberPanelProps {
  /** undefined: closed. */
  id: string | undefined;
  onClose: () => void;
}

/** A member: who it is, masked, how they get in, what they did, and what can be done. */
export function MemberPanel({ id, onClose }: MemberPanelProps) {
  const t = useTranslations("members");
  const { data, error, refetch, isRefetching } = trpc.admin.users.get.useQuery(
    { id: id ?? "", masked: true },
    { enabled: id !== undefined },
  );
  return (
    <SidePanel
      open={id !== undefined}
      onClose={onClose}
      wide
      title={data?.user.name ?? <Skeleton className="h-7 w-32" />}
      description={
        data && (
          <span className="flex items-center gap-2">
            <MemberStatus status={data.user.status} />
            {t(`roles.${data.user.role}`)}
          </span>
        )
      }
      footer={data && <MemberActions detail={data} />}
    >
      {data ? (
        <div className="grid items-start gap-8 lg:grid-cols-2">
          <MemberFacts key={data.user.id} detail={data} />
          <AccountActivity key={`activity-${data.user.id}`} id={data.user.id} />
        </div>
      ) : error ? (
        <ProblemState error={error} onRetry={() => void refetch()} retrying={isRefetching} />
      ) : (
        <Loading className="grid gap-8 lg:grid-cols-2">
          <Skeleton className="h-96" />
          <Skeleton className="h-96" />
        </Loading>
      )}
    </SidePanel>
  );
}
