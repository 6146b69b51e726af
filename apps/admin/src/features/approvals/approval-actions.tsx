import { Badge, Button } from "@buzz/ui";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useOperator } from "../operator/use-operator";
import type { Approval } from "./approval";
import { ConfirmDialog } from "./confirm-dialog";
import { RejectDialog } from "./reject-dialog";
import { WithdrawDialog } from "./withdraw-dialog";

interface ApprovalActionsProps {
  approval: Approval;
  onPassword: (password: string) => void;
  small?: boolean;
}

/** What this operator may decide; somebody else decides about their own requests. */
export function ApprovalActions({ approval, onPassword, small }: ApprovalActionsProps) {
  const t = useTranslations("approvals");
  const { operator } = useOperator();
  const [deed, setDeed] = useState<"confirm" | "reject" | "withdraw" | null>(null);
  const size = small ? "sm" : undefined;
  const dialog = { approval, onClose: () => setDeed(null) };
  if (approval.requestedBy === operator?.id)
    return (
      <span className="inline-flex items-center gap-2 max-sm:flex-col">
        <Badge tone="info">{t("own")}</Badge>
        {approval.canWithdraw && (
          <Button size={size} variant="neutral" onClick={() => setDeed("withdraw")}>
            {t("withdraw.action")}
          </Button>
        )}
        <WithdrawDialog {...dialog} open={deed === "withdraw"} />
      </span>
    );

  return (
    <>
      {approval.canDecide && (
        <span className="inline-flex gap-2 max-sm:flex-col">
          <Button size={size} variant="neutral" onClick={() => setDeed("reject")}>
            {t("reject.action")}
          </Button>
          <Button size={size} onClick={() => setDeed("confirm")}>
            {t("confirm.action")}
          </Button>
        </span>
      )}
      <ConfirmDialog {...dialog} open={deed === "confirm"} onPassword={onPassword} />
      <RejectDialog {...dialog} open={deed === "reject"} />
    </>
  );
}
