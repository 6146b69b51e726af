import { trpc } from "@buzz/client";
import { Card, Loading, MoneyText, PageHeader, Skeleton } from "@buzz/ui";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { startOf } from "../../lib/calendar";
import { PendingApprovals } from "../approvals/pending-approvals";
import { BackLink } from "../page/back-link";
import { ProblemState } from "../problem/problem-state";
import { NextRequest } from "./next-request";
import { SettlementActions } from "./settlement-actions";
import { SettlementChecks } from "./settlement-checks";
import { SettlementFacts } from "./settlement-facts";
import { SettlementStatus } from "./settlement-status";
import { SettlementTimeline } from "./settlement-timeline";
import { SettlementUses } from "./settlement-uses";
import { StatementButtons } from "./statement-buttons";

const route = getRouteApi("/_desk/settlements/$id");

export function SettlementScreen() {
  const t = useTranslations("settlements");
  const format = useFormatter();
  const { id } = route.useParams();
  const { data, error, refetch, isRefetching } = trpc.settlements.get.useQuery({ id });
  const [found, setFound] = useState(data);
  if (data && found?.id !== data.id) setFound(data);
  const isDecidedHere = found?.id === id && found.status !== data?.status;

  return (
    <>
      <BackLink to="/settlements">{t("title")}</BackLink>
      {data ? (
        <>
          <PageHeader
            title={data.businessName}
            text={`${format.dateTime(startOf(data.settlementDate), "date")} · ${data.settlementNo}`}
            actions={<StatementButtons settlement={data} />}
          />
          <PendingApprovals kinds={["payout"]} about={id} />
          <div className="grid items-start gap-6 xl:grid-cols-[minmax(0,1fr)_24rem]">
            <div className="flex min-w-0 flex-col gap-6 max-xl:order-last">
              <SettlementUses settlement={data} />
              <SettlementTimeline timeline={data.timeline} />
            </div>
            <div className="flex flex-col gap-4 xl:sticky xl:top-6">
              <Card className="flex flex-col gap-5 p-6">
                <div className="flex flex-col items-start gap-1.5">
                  <SettlementStatus status={data.status} />
                  <MoneyText amount={data.totalAmount} className="text-display font-bold" />
                </div>
                <SettlementFacts settlement={data} />
                <SettlementActions settlement={data} />
                {(data.status === "approved" || data.status === "rejected") && (
                  <NextRequest takesFocus={isDecidedHere} />
                )}
              </Card>
              <SettlementChecks settlement={data} />
            </div>
          </div>
        </>
      ) : error ? (
        <ProblemState page error={error} onRetry={() => void refetch()} retrying={isRefetching} />
      ) : (
        <Loading className="grid gap-6 xl:grid-cols-[minmax(0,1fr)_24rem]">
          <Skeleton className="h-96 rounded-card" />
          <Skeleton className="h-96 rounded-card" />
        </Loading>
      )}
    </>
  );
}
