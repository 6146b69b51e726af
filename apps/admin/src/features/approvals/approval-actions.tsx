import { Badge, Button } from "@buzz/ui";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useOperator } from "../operator/use-operator";
import type { Approval } from "./approval";
import { ConfirmDialog } from "./confirm-dialog";
import { RejectDialog } from "./reject-dialog";

interface ApprovalActionsProps {
  approval: Approval;
  onPassword: (password: string) => void;
}

/** What this operator may decide; their own requests are marked, as somebody else has to. */
export function ApprovalActions({ approval, onPassword }: ApprovalActionsProps) {
  const t = useTranslations("approvals");
  const { operator } = useOperator();
  const [deed, setDeed] = useState<"confirm" | "reject" | null>(null);
  const dialog = { approval, onClose: () => setDeed(null) };
  if (approval.requestedBy === operator?.id) return <Badge tone="info">{t("own")}</Badge>;

  return (
    <>
      {approval.canDecide && (
        <span className="inline-flex gap-2 max-sm:flex-col">
          <Button variant="neutral" onClick={() => setDeed("reject")}>
            {t("reject.action")}
          </Button>
          <Button onClick={() => setDeed("confirm")}>{t("confirm.action")}</Button>
        </span>
      )}
      <ConfirmDialog {...dialog} open={deed === "confirm"} onPassword={onPassword} />
      <RejectDialog {...dialog} open={deed === "reject"} />
    </>
  );
}
