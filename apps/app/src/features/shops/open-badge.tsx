import type { RouterOutputs } from "@buzz/client";
import { useTranslations } from "use-intl";
import { openState } from "./opening-hours";

/** Open or closed right now, and until when. Nothing when the shop does not publish hours. */
export function OpenBadge({
  hours,
}: {
  hours: RouterOutputs["businesses"]["get"]["businessHours"];
}) {
  const t = useTranslations("shops");
  const state = openState(hours, new Date());
  if (!state) return null;
  if (state.state === "open") {
    return (
      <span>
        <span className="font-semibold text-good-ink">{t("open")}</span> ·{" "}
        {t("until", { time: state.until })}
      </span>
    );
  }
  return (
    <span>
      <span className="font-semibold">{t(state.state === "dayOff" ? "offToday" : "closed")}</span>
      {state.state === "closed" && state.opensAt && ` · ${t("opensAt", { time: state.opensAt })}`}
    </span>
  );
}
