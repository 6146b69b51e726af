import { grantRewardInput } from "@buzz/api/schemas";
import { trpc, useIntent } from "@buzz/client";
import { useMoney, useToast } from "@buzz/ui";
import { useTranslations } from "use-intl";
import { DecisionDialog } from "../decision/decision-dialog";
import { NumberField } from "../decision/number-field";
import { ReasonField } from "../decision/reason-field";
import { usePending } from "../decision/use-pending";
import { MemberField } from "./member-field";

interface RewardDialogProps {
  open: boolean;
  onClose: () => void;
}

/** Grants points by hand, out of the coupon budget. */
export function RewardDialog({ open, onClose }: RewardDialogProps) {
  const t = useTranslations("referral.reward");
  const { points } = useMoney();
  const toast = useToast();
  const utils = trpc.useUtils();
  const waits = usePending();
  const grant = trpc.admin.referral.grantReward.useMutation({
    ...useIntent(),
    onSuccess: async (answer) => {
      onClose();
      if (!waits(answer))
        toast.good(
          t("done", { amount: points(answer.amount) }),
          t("doneText", { balance: points(answer.balance) }),
        );
      await Promise.all([utils.budget.invalidate(), utils.admin.approvals.invalidate()]);
    },
  });
  return (
    <DecisionDialog
      open={open}
      onClose={onClose}
      title={t("title")}
      description={t("text")}
      confirmLabel={t("confirm")}
      schema={grantRewardInput}
      fixed={{}}
      attempt={grant}
      onConfirm={(input) => grant.mutate(input)}
      onStale={() => void utils.admin.users.invalidate()}
    >
      {(isWrong) => (
        <>
          <MemberField
            name="userId"
            label={t("member")}
            error={isWrong("userId") && t("memberWrong")}
          />
          <NumberField
            name="amount"
            label={t("amount")}
            required
            unit="P"
            error={isWrong("amount") && t("amountWrong")}
          />
          <ReasonField
            name="reason"
            label={t("reason")}
            hint={t("reasonHint")}
            wrong={isWrong("reason")}
          />
        </>
      )}
    </DecisionDialog>
  );
}
