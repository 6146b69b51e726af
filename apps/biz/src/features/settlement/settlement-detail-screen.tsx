import { readError, trpc } from "@buzz/client";
import { AppHeader, EmptyState, MobileLayout, Skeleton } from "@buzz/ui";
import { getRouteApi } from "@tanstack/react-router";
import { FileQuestionMark } from "lucide-react";
import { useTranslations } from "use-intl";
import { useBack } from "../../lib/use-back";
import { Loaded } from "../problems/loaded";
import { SettlementDetail } from "./settlement-detail";

const route = getRouteApi("/_shop/settlement/$id");

export function SettlementDetailScreen() {
  const t = useTranslations("settlement");
  const { id } = route.useParams();
  const query = trpc.settlements.get.useQuery({ id });
  const { status } = readError(query.error);
  const unknown = status === 404 || status === 400;
  const back = useBack("/settlement");

  return (
    <MobileLayout
      header={
        <AppHeader title={<h1>{query.data?.settlementNo ?? t("detail.title")}</h1>} onBack={back} />
      }
    >
      {unknown ? (
        <EmptyState
          className="my-auto"
          icon={<FileQuestionMark aria-hidden className="size-8" />}
          title={t("detail.unknown")}
        />
      ) : (
        <Loaded query={query} skeleton={<DetailSkeleton />}>
          {(settlement) => <SettlementDetail settlement={settlement} />}
        </Loaded>
      )}
    </MobileLayout>
  );
}

function DetailSkeleton() {
  return (
    <>
      <Skeleton className="h-40 rounded-card" />
      <Skeleton className="h-48 rounded-card" />
      <Skeleton className="h-64 rounded-card" />
    </>
  );
}
