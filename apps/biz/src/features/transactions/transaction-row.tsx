import type { RouterOutputs } from "@buzz/client";
import { IconTile, ListRow, MoneyText, PointsText } from "@buzz/ui";
import { clsx } from "clsx";
import { Coins, TicketPercent } from "lucide-react";
import { useFormatter, useTranslations } from "use-intl";
import { useStateWords } from "./use-state-words";

export type Transaction = RouterOutputs["businesses"]["dashboard"]["recentTransactions"][number];

interface TransactionRowProps {
  transaction: Transaction;
  onPress: () => void;
}

/** One use at the shop. */
export function TransactionRow({ transaction, onPress }: TransactionRowProps) {
  const t = useTranslations("transactions");
  const format = useFormatter();
  const stateOf = useStateWords();
  const { type, customer, amount, at, reversedAt, transactionNo } = transaction;
  return (
    <ListRow
      leading={
        <IconTile tone={type === "mileage" ? "info" : "brand"}>
          {type === "mileage" ? (
            <Coins aria-hidden className="size-5.5" />
          ) : (
            <TicketPercent aria-hidden className="size-5.5" />
          )}
        </IconTile>
      }
      title={`${customer} · ${t(type)}`}
      detail={
        <>
          {format.dateTime(at, {
            month: "short",
            day: "numeric",
            hour: "numeric",
            minute: "2-digit",
          })}
          <span className="block">{transactionNo}</span>
        </>
      }
      trailing={
        <span className="flex flex-col">
          <span className={clsx(reversedAt && "text-ink-faint line-through")}>
            {type === "mileage" ? <PointsText amount={amount} /> : <MoneyText amount={amount} />}
          </span>
          <span
            className={clsx(
              "text-caption font-medium",
              reversedAt ? "text-bad-ink" : "text-ink-faint",
            )}
          >
            {stateOf(transaction)}
          </span>
        </span>
      }
      render={<button type="button" onClick={onPress} />}
    />
  );
}
