import { useFormatter, useTranslations } from "use-intl";
import { startOf } from "../../lib/calendar";

interface SettlementDayProps {
  settlementDate: string;
  /** Left out where it has a column of its own. */
  requestedAt?: Date;
}

/** The day that is settled, and when the shop asked for it. */
export function SettlementDay({ settlementDate, requestedAt }: SettlementDayProps) {
  const t = useTranslations("settlements");
  const format = useFormatter();
  return (
    <span className="flex flex-col whitespace-nowrap">
      {format.dateTime(startOf(settlementDate), "day")}
      {requestedAt && (
        <span className="text-caption text-ink-faint tabular-nums">
          {t("requestedAt", { at: format.dateTime(requestedAt, "dateTime") })}
        </span>
      )}
    </span>
  );
}
