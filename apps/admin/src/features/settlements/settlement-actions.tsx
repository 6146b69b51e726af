import { Button } from "@buzz/ui";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useIsAsked } from "../approvals/use-pending-approvals";
import { useOperator } from "../operator/use-operator";
import { ApproveDialog } from "./approve-dialog";
import { PayDialog } from "./pay-dialog";
import { ReconcileDialog } from "./reconcile-dialog";
import { RejectDialog } from "./reject-dialog";
import { ReturnDialog } from "./return-dialog";
import type { SettlementProps } from "./settlement";

type Deed = "approve" | "reject" | "pay" | "reconcile" | "return";

/** What this operator may do next; nothing at all when that is nobody's turn, or somebody else's. */
export function SettlementActions({ settlement }: SettlementProps) {
  const t = useTranslations("settlementDeeds");
  const { can } = useOperator();
  const isAsked = useIsAsked();
  const [deed, setDeed] = useState<Deed | null>(null);
  const dialog = (id: Deed) => ({ settlement, open: deed === id, onClose: () => setDeed(null) });
  const canReconcile = settlement.canReconcile && can("settlements", "update");

  return (
    <>
      <div className="flex gap-2 *:flex-1 empty:hidden">
        {settlement.canReject && (
          <Button variant="neutral" size="lg" onClick={() => setDeed("reject")}>
            {t("reject.action")}
          </Button>
        )}
        {settlement.canApprove && (
          <Button size="lg" onClick={() => setDeed("approve")}>
            {t("approve.action")}
          </Button>
        )}
        {settlement.canMarkPaid && !isAsked(settlement.id) && (
          <Button size="lg" onClick={() => setDeed("pay")}>
            {t("pay.action")}
          </Button>
        )}
        {settlement.canReturn && can("settlements", "update") && (
          <Button variant="neutral" size="lg" onClick={() => setDeed("return")}>
            {t("return.action")}
          </Button>
        )}
        {canReconcile && (
          <Button size="lg" onClick={() => setDeed("reconcile")}>
            {t("reconcile.action")}
          </Button>
        )}
      </div>
      <ApproveDialog {...dialog("approve")} />
      <RejectDialog {...dialog("reject")} />
      <PayDialog {...dialog("pay")} />
      <ReconcileDialog {...dialog("reconcile")} />
      <ReturnDialog {...dialog("return")} />
    </>
  );
}
