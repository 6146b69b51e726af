import { idInput } from "@buzz/api/schemas";
import { trpc } from "@buzz/client";
import { Button, useMoney, useToast } from "@buzz/ui";
import { Play, Square } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { DecisionDialog } from "../decision/decision-dialog";
import { useOperator } from "../operator/use-operator";
import type { Job } from "./job-status";

/** Stops a job for good, or has one that stopped go on. */
export function JobActions({ job }: { job: Job }) {
  const t = useTranslations("jobs");
  const { won } = useMoney();
  const toast = useToast();
  const utils = trpc.useUtils();
  const { can } = useOperator();
  const [deed, setDeed] = useState<"cancel" | "resume" | null>(null);
  const refresh = () => Promise.all([utils.admin.jobs.invalidate(), utils.budget.invalidate()]);
  const options = (done: "cancel" | "resume") => ({
    onSuccess: async () => {
      toast.good(t(`${done}.done`));
      setDeed(null);
      await refresh();
    },
  });
  const cancel = trpc.admin.jobs.cancel.useMutation(options("cancel"));
  const resume = trpc.admin.jobs.resume.useMutation(options("resume"));
  if (job.finishedAt !== null || !can("coupons", "create")) return null;
  const facts = {
    left: job.total - job.done - job.failed,
    done: job.done,
    reserved: won(job.reserved),
  };
  const common = {
    schema: idInput,
    fixed: { id: job.id },
    onClose: () => setDeed(null),
    onStale: () => void refresh(),
    children: () => null,
  };
  return (
    <>
      <Button
        variant="neutral"
        icon={<Square aria-hidden className="size-4" />}
        onClick={() => setDeed("cancel")}
      >
        {t("cancel.action")}
      </Button>
      {job.status === "failed" && (
        <Button icon={<Play aria-hidden className="size-4.5" />} onClick={() => setDeed("resume")}>
          {t("resume.action")}
        </Button>
      )}
      <DecisionDialog
        {...common}
        open={deed === "cancel"}
        title={t("cancel.title", { name: job.name })}
        description={t("cancel.text", facts)}
        confirmLabel={t("cancel.confirm")}
        danger
        attempt={cancel}
        onConfirm={(input) => cancel.mutate(input)}
      />
      <DecisionDialog
        {...common}
        open={deed === "resume"}
        title={t("resume.title", { name: job.name })}
        description={t("resume.text", facts)}
        confirmLabel={t("resume.action")}
        attempt={resume}
        onConfirm={(input) => resume.mutate(input)}
      />
    </>
  );
}
