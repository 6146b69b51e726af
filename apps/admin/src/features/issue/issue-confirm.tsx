import { issueTemplateInput } from "@buzz/api/schemas";
import { type RouterInputs, trpc, useIntent } from "@buzz/client";
import { useMoney } from "@buzz/ui";
import { useNavigate } from "@tanstack/react-router";
import { useFormatter, useTranslations } from "use-intl";
import { startOf } from "../../lib/calendar";
import { DecisionDialog } from "../decision/decision-dialog";
import { IssueEffect, type IssuePreview } from "./issue-effect";

/** What was counted, and what it came to: this, and nothing else, is issued. */
export type Counted = {
  input: RouterInputs["admin"]["coupons"]["issue"];
  preview: IssuePreview;
};

interface IssueConfirmProps {
  counted: Counted;
  coupon: string;
  asked: number | null;
  open: boolean;
  onClose: () => void;
}

/** Asks before coupons leave; then the job shows how far it is. */
export function IssueConfirm({ counted, coupon, asked, open, onClose }: IssueConfirmProps) {
  const t = useTranslations("issue.confirm");
  const categories = useTranslations("budget.categories");
  const format = useFormatter();
  const { won } = useMoney();
  const navigate = useNavigate();
  const utils = trpc.useUtils();
  const { targetUsers, cost, budget } = counted.preview;
  const issue = trpc.admin.coupons.issue.useMutation({
    ...useIntent(),
    onSuccess: async ({ jobId }) => {
      onClose();
      void Promise.all([utils.admin.coupons.invalidate(), utils.budget.invalidate()]);
      if (jobId !== null)
        await navigate({ to: "/jobs/$id", params: { id: jobId }, ignoreBlocker: true });
    },
  });
  return (
    <DecisionDialog
      open={open}
      onClose={onClose}
      title={t("title", { name: coupon, count: targetUsers })}
      description={t("text", {
        cost: won(cost),
        month: format.dateTime(startOf(budget.month), "month"),
        category: categories(budget.category),
      })}
      confirmLabel={t("action")}
      schema={issueTemplateInput}
      fixed={counted.input}
      attempt={issue}
      onConfirm={() => issue.mutate(counted.input)}
      onStale={() => void utils.admin.coupons.invalidate()}
    >
      {() => <IssueEffect preview={counted.preview} asked={asked} />}
    </DecisionDialog>
  );
}
