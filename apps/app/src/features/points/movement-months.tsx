import type { RouterOutputs } from "@buzz/client";
import { PointsText, useMoney } from "@buzz/ui";
import { clsx } from "clsx";
import { useFormatter, useTranslations } from "use-intl";
import { useMovementTitle } from "./use-movement-title";

type Movement = RouterOutputs["mileage"]["transactions"]["items"][number];

/** The movements under the month in which they happened. */
export function MovementMonths({ movements }: { movements: readonly Movement[] }) {
  const format = useFormatter();
  const months = new Map<string, Movement[]>();
  for (const movement of movements) {
    const month = format.dateTime(movement.createdAt, "month");
    months.set(month, [...(months.get(month) ?? []), movement]);
  }
  return [...months].map(([month, ofMonth]) => (
    <section key={month} aria-label={month}>
      <h3 className="px-5 pt-4.5 pb-1 text-caption font-bold text-ink-soft">{month}</h3>
      <ul className="pb-1.5">
        {ofMonth.map((movement) => (
          <MovementRow key={movement.id} movement={movement} />
        ))}
      </ul>
    </section>
  ));
}

function MovementRow({ movement }: { movement: Movement }) {
  const t = useTranslations("points");
  const format = useFormatter();
  const { points } = useMoney();
  const titleOf = useMovementTitle();
  const change = movement.balanceAfter - movement.balanceBefore;
  return (
    <li className="flex min-h-16 items-center justify-between gap-4 px-5 py-2.5">
      <div className="min-w-0">
        <p className="font-semibold">{titleOf(movement)}</p>
        <p className="text-caption text-ink-faint">
          {format.dateTime(movement.createdAt, "day")} {format.dateTime(movement.createdAt, "time")}
        </p>
      </div>
      <div className="shrink-0 text-right">
        <PointsText
          amount={change}
          signed
          className={clsx("text-lead font-bold", change > 0 && "text-brand-ink")}
        />
        <p className="text-caption text-ink-faint tabular-nums">
          {t("balanceAfter", { points: points(movement.balanceAfter) })}
        </p>
      </div>
    </li>
  );
}
