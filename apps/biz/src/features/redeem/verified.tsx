import { readError } from "@buzz/client";
import { Button, Loading, Skeleton } from "@buzz/ui";
import { useEffect } from "react";
import { useTranslations } from "use-intl";
import { isOutcomeOpen } from "../problems/is-outcome-open";
import { LoadError } from "../problems/load-error";
import { signal } from "../scan/signal";
import type { Earlier } from "./amount-form";
import { CouponForm } from "./coupon-form";
import type { PendingUse } from "./pending-use";
import { PointsForm } from "./points-form";
import { RefusalPanel } from "./refusal-panel";
import { useVerified } from "./use-verified";

interface VerifiedProps {
  code: string;
  earlier: Earlier | null;
  onConfirm: (use: Pick<PendingUse, "kind" | "code" | "amount" | "customer">) => void;
  onScan: () => void;
}

/** Who stands at the counter with what; then the amount. */
export function Verified({ code, earlier, onConfirm, onScan }: VerifiedProps) {
  const t = useTranslations("redeem");
  const query = useVerified(code);
  const { data, error } = query;
  const refused = error !== null && !isOutcomeOpen(error);

  useEffect(() => {
    if (refused) signal("refused");
  }, [refused]);

  if (data) {
    const kind = data.type === "mileage" ? "mileage" : "coupon";
    const confirm = (amount: number) =>
      onConfirm({ kind, code, amount, customer: data.customer.name });
    return data.type === "mileage" ? (
      <PointsForm scan={data} earlier={earlier} onConfirm={confirm} />
    ) : (
      <CouponForm scan={data} earlier={earlier} onConfirm={confirm} />
    );
  }
  if (refused) return <RefusalPanel error={error} during="verify" actions={scanAgain()} />;
  if (error !== null && readError(error).status !== 401)
    return (
      <>
        <LoadError query={query} className="my-auto" />
        {scanAgain()}
      </>
    );
  return (
    <Loading className="flex flex-1 flex-col gap-5">
      <Skeleton className="h-40 rounded-card" />
      <Skeleton className="mx-auto h-14 w-44" />
      <Skeleton className="h-12" />
      <Skeleton className="flex-1 rounded-card" />
    </Loading>
  );

  function scanAgain() {
    return (
      <Button size="counter" block onClick={onScan}>
        {t("scanAgain")}
      </Button>
    );
  }
}
