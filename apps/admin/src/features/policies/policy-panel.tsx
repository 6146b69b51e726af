import { Button, SidePanel, StatusBadge } from "@buzz/ui";
import { useState } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { useFigures } from "../charts/use-figures";
import { useOperator } from "../operator/use-operator";
import { Facts } from "../page/facts";
import type { Policy } from "./policy";
import { PolicyDialog } from "./policy-dialog";
import { PolicyHistory } from "./policy-history";
import { RemoveDialog } from "./remove-dialog";
import { useReward } from "./use-reward";

interface PolicyPanelProps {
  /** undefined: closed. */
  policy: Policy | undefined;
  onClose: () => void;
}

/** A policy with its terms and every change of it. */
export function PolicyPanel({ policy, onClose }: PolicyPanelProps) {
  const t = useTranslations("policies");
  const format = useFormatter();
  const { won, count } = useFigures();
  const reward = useReward();
  const { can } = useOperator();
  const [deed, setDeed] = useState<"edit" | "status" | "remove" | null>(null);
  const close = () => setDeed(null);
  return (
    <SidePanel
      open={policy !== undefined}
      onClose={onClose}
      title={policy?.name}
      description={
        policy && (
          <StatusBadge tone={policy.status === "active" ? "good" : "neutral"}>
            {t(`statuses.${policy.status}`)}
          </StatusBadge>
        )
      }
      footer={
        policy &&
        can("budget", "update") && (
          <>
            {can("budget", "delete") && (
              <Button variant="neutral" onClick={() => setDeed("remove")}>
                {t("remove.action")}
              </Button>
            )}
            <Button variant="neutral" onClick={() => setDeed("status")}>
              {t(policy.status === "active" ? "pause.action" : "resume.action")}
            </Button>
            <Button onClick={() => setDeed("edit")}>{t("edit.action")}</Button>
          </>
        )
      }
    >
      {policy && (
        <div className="flex flex-col gap-6">
          <p className="text-ink-soft">{policy.description}</p>
          <Facts
            title={t("terms")}
            facts={[
              { name: t("fields.reward"), value: reward(policy.reward) },
              {
                name: t("fields.minOrderAmount"),
                value:
                  policy.conditions.minOrderAmount !== undefined &&
                  won(policy.conditions.minOrderAmount),
              },
              {
                name: t("fields.maxRewards"),
                value:
                  policy.conditions.maxRewards !== undefined && count(policy.conditions.maxRewards),
              },
              {
                name: t("fields.validPeriod"),
                value:
                  policy.conditions.validPeriod !== undefined &&
                  t("days", { count: policy.conditions.validPeriod }),
              },
              { name: t("fields.targetAudience"), value: policy.conditions.targetAudience },
              {
                name: t("fields.photoRequired"),
                value: policy.conditions.photoRequired && t("history.values.true"),
              },
              { name: t("fields.updatedAt"), value: format.dateTime(policy.updatedAt, "dateTime") },
            ]}
          />
          <PolicyHistory key={policy.id} id={policy.id} />
          <PolicyDialog
            open={deed === "edit" || deed === "status"}
            deed={deed === "status" ? deed : "edit"}
            policy={policy}
            onClose={close}
          />
          <RemoveDialog
            open={deed === "remove"}
            policy={policy}
            onClose={close}
            onDone={() => {
              close();
              onClose();
            }}
          />
        </div>
      )}
    </SidePanel>
  );
}
