import type { RouterOutputs } from "@buzz/client";
import { buttonClass, MoneyText } from "@buzz/ui";
import { Link } from "@tanstack/react-router";
import { CalendarX2 } from "lucide-react";
import { useTranslations } from "use-intl";
import { useOperator } from "../operator/use-operator";

type Budget = RouterOutputs["budget"]["current"];

/** That today has promised nearly all it may, so that people are refused until tomorrow; leads to the limit. */
export function DayNotice({ budget: { today, controls, surge } }: { budget: Budget }) {
  const t = useTranslations("budget.day");
  const { can } = useOperator();
  if (today === null || today.promised < (today.limit * controls.criticalThreshold) / 100)
    return null;
  const amounts = {
    promised: () => <MoneyText amount={today.promised} />,
    limit: () => <MoneyText amount={today.limit} />,
    whole: () => <MoneyText amount={controls.dailyLimit} />,
  };
  const isLowered = today.limit < controls.dailyLimit;
  return (
    <section
      aria-label={t("label")}
      className="flex items-center gap-3 rounded-card bg-bad-soft px-5 py-3.5 text-bad-ink"
    >
      <CalendarX2 aria-hidden className="size-5 shrink-0" />
      <div className="flex min-w-0 flex-1 flex-col gap-0.5">
        <p className="font-semibold">{t("title")}</p>
        <p className="text-caption">
          {t.rich("amounts", amounts)}{" "}
          {isLowered && t.rich(surge.since === null ? "weekend" : "surge", amounts)} {t("text")}
        </p>
      </div>
      {can("budget", "update") && (
        <Link
          to="/budget"
          search={{ view: "policy" }}
          className={buttonClass({ variant: "neutral", size: "sm" })}
        >
          {t("change")}
        </Link>
      )}
    </section>
  );
}
