import type { RouterOutputs } from "@buzz/client";
import { Button, MoneyText } from "@buzz/ui";
import { Zap } from "lucide-react";
import { useState } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { useIsAsked } from "../approvals/use-pending-approvals";
import { useOperator } from "../operator/use-operator";
import { type Deed, EmergencyDialog } from "./emergency-dialog";

type Surge = RouterOutputs["budget"]["current"]["surge"];

/** That limits are halved, because too much was promised within an hour; those who may, end it here. */
export function SurgeNotice({ surge }: { surge: Surge }) {
  const t = useTranslations("budget.surge");
  const format = useFormatter();
  const { can } = useOperator();
  const isAsked = useIsAsked();
  const [deed, setDeed] = useState<Deed | null>(null);
  return (
    <>
      {surge.since && (
        <section
          aria-label={t("label")}
          className="flex items-center gap-3 rounded-card bg-warn-soft px-5 py-3.5 text-warn-ink"
        >
          <Zap aria-hidden className="size-5 shrink-0" />
          <div className="flex min-w-0 flex-1 flex-col gap-0.5">
            <p className="font-semibold">{t("title")}</p>
            <p className="text-caption">
              {t("since", { at: format.dateTime(surge.since, "dateTime") })} <Pace surge={surge} />{" "}
              {t("lifts")}
            </p>
          </div>
          {can("emergency", "update") && !isAsked("surge") && (
            <Button size="sm" variant="neutral" onClick={() => setDeed({ action: "end_surge" })}>
              {t("end")}
            </Button>
          )}
        </section>
      )}
      <EmergencyDialog deed={deed} onClose={() => setDeed(null)} />
    </>
  );
}

/** What the last hour promised, against what it may. */
export function Pace({ surge: { reserved, hourLimit } }: { surge: Surge }) {
  const t = useTranslations("budget.surge");
  const amount = () => <MoneyText amount={reserved} />;
  return hourLimit === null
    ? t.rich("pace", { amount })
    : t.rich("paceOf", { amount, limit: () => <MoneyText amount={hourLimit} /> });
}
