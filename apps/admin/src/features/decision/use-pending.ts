import type { RouterOutputs } from "@buzz/client";
import { useToast } from "@buzz/ui";
import { useFormatter, useTranslations } from "use-intl";

/** What commands answer that may have to wait for a second operator. */
type Answer =
  | RouterOutputs["admin"]["settlements"]["markPaid"]
  | RouterOutputs["admin"]["settlements"]["createBankFile"]
  | RouterOutputs["admin"]["referral"]["grantReward"]
  | RouterOutputs["admin"]["permissions"]["assign"]
  | RouterOutputs["admin"]["users"]["create"]
  | RouterOutputs["admin"]["settings"]["update"]
  | RouterOutputs["budget"]["saveSettings"]
  | RouterOutputs["budget"]["emergencyControl"];
type Pending = Extract<Answer, { pendingApproval: unknown }>;

/** Whether a command waits for a second operator; says so where it does. `if (!waits(answer)) toast.good(…)` */
export function usePending(): <A extends Answer>(answer: A) => answer is A & Pending {
  const t = useTranslations("decision.pending");
  const format = useFormatter();
  const toast = useToast();
  return <A extends Answer>(given: A): given is A & Pending => {
    const answer: Answer = given;
    if (!("pendingApproval" in answer)) return false;
    const until = format.dateTime(answer.pendingApproval.expiresAt, "dateTime");
    toast.info(t("title"), t("text", { until }));
    return true;
  };
}
