import { buttonClass, MoneyText, PointsText } from "@buzz/ui";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { Fact } from "../../lib/fact";
import type { Transaction } from "./transaction-row";
import { useStateWords } from "./use-state-words";

interface TransactionFactsProps {
  transaction: Transaction;
  /** Below: what can be done. */
  children?: ReactNode;
}

/** All that a shop may know of one use. */
export function TransactionFacts({ transaction, children }: TransactionFactsProps) {
  const t = useTranslations("transactions");
  const format = useFormatter();
  const stateOf = useStateWords();
  const { type, customer, amount, purchaseAmount, at, reversedAt, settlementId } = transaction;
  return (
    <div className="flex flex-col gap-5 pb-2">
      <p className="text-display font-extrabold">
        {type === "mileage" ? <PointsText amount={amount} /> : <MoneyText amount={amount} />}
      </p>
      <dl className="flex flex-col gap-2.5">
        <Fact name={t("customer")}>{customer}</Fact>
        {purchaseAmount !== null && (
          <Fact name={t("purchase")}>
            <MoneyText amount={purchaseAmount} />
          </Fact>
        )}
        <Fact name={t("at")}>{format.dateTime(at, "dateTime")}</Fact>
        {reversedAt ? (
          <Fact name={t("reversedAt")}>{format.dateTime(reversedAt, "dateTime")}</Fact>
        ) : (
          <Fact name={t("state")}>{stateOf(transaction)}</Fact>
        )}
      </dl>
      {settlementId && (
        <Link
          to="/settlement/$id"
          params={{ id: settlementId }}
          className={buttonClass({ variant: "soft", size: "lg", block: true })}
        >
          {t("toSettlement")}
        </Link>
      )}
      {children}
    </div>
  );
}
