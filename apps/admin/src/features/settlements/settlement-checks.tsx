import { Card } from "@buzz/ui";
import { clsx } from "clsx";
import { CircleCheck, CircleX } from "lucide-react";
import { useTranslations } from "use-intl";
import type { SettlementProps } from "./settlement";

/** What the server has counted over for the reviewer: records, sum, doubles; and what it wants said. */
export function SettlementChecks({ settlement: { review } }: SettlementProps) {
  const t = useTranslations("settlements.checks");
  if (!review) return null;
  const checks = [
    { id: "records", passed: review.qrRecordsMatch },
    { id: "sum", passed: review.sumCorrect },
    { id: "unique", passed: review.noDuplicates },
  ] as const;
  return (
    <Card className="flex flex-col gap-3 p-6">
      <h2 className="text-caption font-bold">{t("title")}</h2>
      <ul className="flex flex-col gap-2">
        {checks.map(({ id, passed }) => {
          const Icon = passed ? CircleCheck : CircleX;
          return (
            <li key={id} className="flex items-start gap-2.5">
              <Icon
                aria-hidden
                className={clsx(
                  "mt-0.5 size-5 shrink-0",
                  passed ? "text-good-ink" : "text-bad-ink",
                )}
              />
              <span className={clsx(!passed && "font-semibold text-bad-ink")}>
                {t(`${id}.${passed ? "passed" : "failed"}`)}
              </span>
            </li>
          );
        })}
      </ul>
      {review.note && (
        <p className="rounded-control bg-warn-soft px-4 py-3 text-warn-ink">{review.note}</p>
      )}
    </Card>
  );
}
