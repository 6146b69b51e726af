import { trpc } from "@buzz/client";
import { Button, buttonClass, Loading, SidePanel, Skeleton, StatusBadge } from "@buzz/ui";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useOperator } from "../operator/use-operator";
import { ProblemState } from "../problem/problem-state";
import { StatusDialog } from "./status-dialog";
import { TemplateDialog } from "./template-dialog";
import { TemplateFacts } from "./template-facts";
import { TemplateUsage } from "./template-usage";

interface TemplatePanelProps {
  /** undefined: closed. */
  id: string | undefined;
  onClose: () => void;
}

/** A coupon with its terms, its use and who has it; and what can be done with it. */
export function TemplatePanel({ id, onClose }: TemplatePanelProps) {
  const t = useTranslations("coupons");
  const { can } = useOperator();
  const [deed, setDeed] = useState<"edit" | "status" | null>(null);
  const { data, error, refetch, isRefetching } = trpc.admin.coupons.get.useQuery(
    { id: id ?? "" },
    { enabled: id !== undefined },
  );
  const coupon = data?.coupon;
  const dialog = (of: typeof deed) => ({ open: deed === of, onClose: () => setDeed(null) });

  return (
    <SidePanel
      open={id !== undefined}
      onClose={onClose}
      wide
      title={coupon?.name ?? <Skeleton className="h-7 w-48" />}
      description={
        coupon && (
          <StatusBadge tone={coupon.status === "active" ? "good" : "neutral"}>
            {t(`statuses.${coupon.status}`)}
          </StatusBadge>
        )
      }
      footer={
        coupon &&
        can("coupons", "update") && (
          <>
            <Button variant="neutral" onClick={() => setDeed("status")}>
              {t(coupon.status === "active" ? "pause.action" : "resume.action")}
            </Button>
            <Button variant="neutral" onClick={() => setDeed("edit")}>
              {t("edit.action")}
            </Button>
            {coupon.status === "active" && can("coupons", "create") && (
              <Link to="/coupons/issue" search={{ coupon: coupon.id }} className={buttonClass()}>
                {t("issue.action")}
              </Link>
            )}
          </>
        )
      }
    >
      {data ? (
        <div className="flex flex-col gap-6">
          <TemplateFacts detail={data} />
          <TemplateUsage key={data.coupon.id} id={data.coupon.id} />
          <TemplateDialog
            key={data.coupon.updatedAt.getTime()}
            {...dialog("edit")}
            template={data.coupon}
            shops={data.applicableBusinesses}
          />
          <StatusDialog {...dialog("status")} template={data.coupon} />
        </div>
      ) : error ? (
        <ProblemState error={error} onRetry={() => void refetch()} retrying={isRefetching} />
      ) : (
        <Loading className="flex flex-col gap-4">
          <Skeleton className="h-40" />
          <Skeleton className="h-64" />
        </Loading>
      )}
    </SidePanel>
  );
}
