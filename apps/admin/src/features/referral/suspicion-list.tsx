import type { RouterOutputs } from "@buzz/client";
import { Badge, Card } from "@buzz/ui";
import { ShieldCheck } from "lucide-react";
import { useTranslations } from "use-intl";
import { useFigures } from "../charts/use-figures";

type Suspicion = RouterOutputs["admin"]["referral"]["analytics"]["suspiciousActivity"][number];

/** What tells apart two suspicions of one code. */
const placeOf = ({ details }: Suspicion): string => {
  if ("ip" in details) return details.ip;
  return "businessId" in details ? details.businessId : "";
};

/** What looks like fraud, with the figures it is judged by. It changes no reward; somebody has to look. */
export function SuspicionList({ suspicions }: { suspicions: Suspicion[] }) {
  const t = useTranslations("referral.suspicions");
  const { percent } = useFigures();

  function explain(suspicion: Suspicion) {
    if (suspicion.reason === "abnormal_conversion_rate")
      return t("reasons.abnormal_conversion_rate.text", {
        ...suspicion.details,
        conversionRate: percent(suspicion.details.conversionRate),
        averageConversionRate: percent(suspicion.details.averageConversionRate),
      });
    if (suspicion.reason === "ghost_shop_redemptions")
      return t("reasons.ghost_shop_redemptions.text", {
        ...suspicion.details,
        shareOfTheirUses: percent(suspicion.details.shareOfTheirUses),
      });
    return suspicion.reason === "same_ip_multiple_accounts"
      ? t("reasons.same_ip_multiple_accounts.text", suspicion.details)
      : t("reasons.rapid_succession_signups.text", suspicion.details);
  }

  return (
    <Card className="flex flex-col gap-4">
      <div className="flex flex-col gap-1">
        <h2 className="flex items-center gap-2 font-semibold">
          {t("title")}
          {suspicions.length > 0 && <Badge tone="warn">{suspicions.length}</Badge>}
        </h2>
        <p className="text-caption text-ink-faint">{t("text")}</p>
      </div>
      {suspicions.length === 0 ? (
        <p className="flex items-center gap-2 py-4 text-ink-soft">
          <ShieldCheck aria-hidden className="size-5 text-good-ink" />
          {t("none")}
        </p>
      ) : (
        <ul className="flex flex-col divide-y divide-line">
          {suspicions.map((suspicion) => (
            <li
              key={`${suspicion.code}-${suspicion.reason}-${placeOf(suspicion)}`}
              className="flex flex-col gap-0.5 py-2.5"
            >
              <span className="flex flex-wrap items-center gap-2">
                <span className="font-semibold">{t(`reasons.${suspicion.reason}.title`)}</span>
                <code className="text-caption text-ink-soft">{suspicion.code}</code>
              </span>
              <span className="text-caption text-ink-soft">{explain(suspicion)}</span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
