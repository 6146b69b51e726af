import { trpc } from "@buzz/client";
import { Button, Loading, SidePanel, Skeleton } from "@buzz/ui";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useOperator } from "../operator/use-operator";
import { ProblemState } from "../problem/problem-state";
import { ShopFacts } from "./shop-facts";
import { ShopFigures } from "./shop-figures";
import { ShopPictures } from "./shop-pictures";
import { ShopStatus } from "./shop-status";
import { deedsFor, type StatusDeed } from "./status-deeds";
import { StatusDialog } from "./status-dialog";

interface ShopPanelProps {
  /** undefined: closed. */
  id: string | undefined;
  onClose: () => void;
}

/** A shop with its pictures, figures and facts; and whether it may take part. */
export function ShopPanel({ id, onClose }: ShopPanelProps) {
  const t = useTranslations("shops");
  const { can } = useOperator();
  const [deed, setDeed] = useState<StatusDeed>("suspend");
  const [asking, setAsking] = useState(false);
  const { data, error, refetch, isRefetching } = trpc.admin.businesses.get.useQuery(
    { id: id ?? "" },
    { enabled: id !== undefined },
  );
  const deeds = data ? deedsFor[data.status] : [];

  return (
    <SidePanel
      open={id !== undefined}
      onClose={onClose}
      wide
      title={data?.businessName ?? <Skeleton className="h-7 w-48" />}
      description={data && <ShopStatus status={data.status} />}
      footer={
        data &&
        can("businesses", "update") &&
        deeds.map((value, index) => (
          <Button
            key={value}
            variant={index < deeds.length - 1 ? "neutral" : value === "open" ? "primary" : "danger"}
            onClick={() => {
              setDeed(value);
              setAsking(true);
            }}
          >
            {t(`${value}.action`)}
          </Button>
        ))
      }
    >
      {data ? (
        <div className="flex flex-col gap-6">
          <ShopPictures shop={data} />
          <ShopFigures shop={data} />
          <ShopFacts shop={data} />
          <StatusDialog shop={data} deed={deed} open={asking} onClose={() => setAsking(false)} />
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
