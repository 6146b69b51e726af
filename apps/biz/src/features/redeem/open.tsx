import { Button, ConfirmDialog } from "@buzz/ui";
import { Hourglass, RotateCw } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useProblem } from "../problems/use-problem";
import { OutcomePanel } from "./outcome-panel";
import type { PendingUse } from "./pending-use";
import { useAmountInWords } from "./use-amount-in-words";

interface OpenProps {
  use: PendingUse;
  trouble: unknown;
  sending: boolean;
  retry: () => void;
  onLeave: () => void;
}

/** The answer got lost: say so, keep asking, and promise that nothing is used twice. */
export function Open({ use, trouble, sending, retry, onLeave }: OpenProps) {
  const t = useTranslations("redeem.open");
  const problem = useProblem()(trouble);
  const amount = useAmountInWords(use);
  const [leaving, setLeaving] = useState(false);

  return (
    <OutcomePanel
      tone="warn"
      Icon={Hourglass}
      title={t("title")}
      text={`${problem.title} ${t("text")}`}
      actions={
        <>
          <Button
            size="counter"
            block
            loading={sending}
            icon={<RotateCw aria-hidden />}
            onClick={retry}
          >
            {t("retry")}
          </Button>
          <Button variant="ghost" block onClick={() => setLeaving(true)}>
            {t("leave")}
          </Button>
        </>
      }
    >
      <p className="text-lead font-semibold">
        {use.customer} · {amount}
      </p>
      <ConfirmDialog
        open={leaving}
        onCancel={() => setLeaving(false)}
        onConfirm={onLeave}
        title={t("leaveTitle")}
        description={t("leaveText")}
        confirmLabel={t("leaveConfirm")}
      />
    </OutcomePanel>
  );
}
