import { budgetService } from "@buzz/api/schemas";
import type { RouterOutputs } from "@buzz/client";
import { Button, Card, StatusBadge } from "@buzz/ui";
import { useState } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { useIsAsked } from "../approvals/use-pending-approvals";
import { useOperator } from "../operator/use-operator";
import { type Deed, EmergencyDialog } from "./emergency-dialog";
import { EmergencyLog } from "./emergency-log";
import { type KillSwitch, StoppedNotice } from "./stopped-notice";
import { Pace, SurgeNotice } from "./surge-notice";

interface EmergencyPanelProps {
  killSwitch: KillSwitch;
  surge: RouterOutputs["budget"]["current"]["surge"];
}

/** What runs and what is stopped, one service at a time or all at once, and what was done here before. */
export function EmergencyPanel({ killSwitch, surge }: EmergencyPanelProps) {
  const t = useTranslations("budget.emergency");
  const format = useFormatter();
  const { can } = useOperator();
  const isAsked = useIsAsked();
  const [deed, setDeed] = useState<Deed | null>(null);
  const mayControl = can("emergency", "update");
  const anyStopped = killSwitch.enabled || killSwitch.rewardsReduced || surge.since !== null;

  return (
    <div className="flex flex-col gap-4">
      <StoppedNotice killSwitch={killSwitch} leads={false} />
      <SurgeNotice surge={surge} />
      <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_20rem]">
        <Card flush>
          <ul className="divide-y divide-line">
            {budgetService.options.map((service) => {
              const stopped = killSwitch.services.includes(service);
              return (
                <li key={service} className="flex items-center gap-4 px-5 py-3">
                  <div className="min-w-0 flex-1">
                    <p className="font-semibold">{t(`services.${service}`)}</p>
                    <p className="text-caption text-ink-faint">{t(`effects.${service}`)}</p>
                  </div>
                  <StatusBadge tone={stopped ? "bad" : "good"}>
                    {t(stopped ? "isStopped" : "isRunning")}
                  </StatusBadge>
                  {stopped && isAsked(service) ? (
                    <span className="text-caption text-ink-soft">{t("resumeAsked")}</span>
                  ) : (
                    mayControl && (
                      <Button
                        size="sm"
                        variant={stopped ? "soft" : "neutral"}
                        aria-label={t(stopped ? "resumeOne" : "stopOne", {
                          service: t(`services.${service}`),
                        })}
                        onClick={() =>
                          setDeed({
                            action: stopped ? "resume" : "limit_services",
                            services: [service],
                          })
                        }
                      >
                        {t(stopped ? "resume" : "stop")}
                      </Button>
                    )
                  )}
                </li>
              );
            })}
          </ul>
        </Card>
        <Card className="flex flex-col gap-3">
          <h2 className="font-bold">{t("atOnce")}</h2>
          <p className="text-caption text-ink-soft">{t("atOnceText")}</p>
          {mayControl ? (
            <>
              <Button variant="danger" block onClick={() => setDeed({ action: "emergency_stop" })}>
                {t("deeds.emergency_stop.action")}
              </Button>
              <Button
                variant="neutral"
                block
                disabled={killSwitch.rewardsReduced}
                onClick={() => setDeed({ action: "reduce_rewards" })}
              >
                {t("deeds.reduce_rewards.action")}
              </Button>
              <Button
                variant="soft"
                block
                disabled={!anyStopped || isAsked("rewards")}
                onClick={() => setDeed({ action: "resume" })}
              >
                {t("deeds.resume.action")}
              </Button>
            </>
          ) : (
            <p className="text-caption text-ink-faint">{t("readOnly")}</p>
          )}
          <p className="border-t border-line pt-3 text-caption text-ink-soft">
            <Pace surge={surge} />
          </p>
          {killSwitch.until && (
            <p className="text-caption font-medium text-ink-soft">
              {t("resumesAt", { at: format.dateTime(killSwitch.until, "dateTime") })}
            </p>
          )}
        </Card>
      </div>
      {can("audit") && <EmergencyLog />}
      <EmergencyDialog deed={deed} onClose={() => setDeed(null)} />
    </div>
  );
}
