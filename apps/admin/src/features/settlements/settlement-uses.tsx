import { type Column, DataTable, MoneyText } from "@buzz/ui";
import { Link } from "@tanstack/react-router";
import { useFormatter, useTranslations } from "use-intl";
import { useOperator } from "../operator/use-operator";
import { Block } from "../page/block";
import type { Settlement, SettlementProps } from "./settlement";

type Use = Settlement["transactions"]["coupons"][number];

/** Every use that is in the sum; customers are shown as far as the server lets them be known. */
export function SettlementUses({ settlement }: SettlementProps) {
  const t = useTranslations("settlements.useTables");
  const { coupons, mileage } = settlement.transactions;
  const common = useCommonColumns();
  const couponColumns = [
    common.transaction,
    common.customer,
    common.purchase,
    common.discount,
    common.amount,
  ];
  const mileageColumns = [common.transaction, common.customer, common.amount];
  return (
    <>
      {coupons.length > 0 && (
        <Block title={t("coupons")}>
          <DataTable
            caption={t("coupons")}
            columns={couponColumns}
            rows={coupons}
            rowKey={(use) => use.transactionNo}
          />
        </Block>
      )}
      {mileage.length > 0 && (
        <Block title={t("mileage")}>
          <DataTable
            caption={t("mileage")}
            columns={mileageColumns}
            rows={mileage}
            rowKey={(use) => use.transactionNo}
          />
        </Block>
      )}
    </>
  );
}

function useCommonColumns() {
  const t = useTranslations("settlements.useTables");
  const format = useFormatter();
  const { can } = useOperator();
  const money = (amount: number | null) => (amount === null ? "–" : <MoneyText amount={amount} />);
  return {
    transaction: {
      id: "transaction",
      header: t("transaction"),
      cell: ({ transactionNo, at }) => (
        <span className="flex flex-col">
          {can("audit") ? (
            <Link
              to="/transactions"
              search={{ no: transactionNo }}
              className="self-start font-medium text-brand-ink tabular-nums hover:underline"
            >
              {transactionNo}
            </Link>
          ) : (
            <span className="font-medium tabular-nums">{transactionNo}</span>
          )}
          <span className="text-caption text-ink-faint tabular-nums">
            {format.dateTime(at, "dateTime")}
          </span>
        </span>
      ),
    },
    customer: { id: "customer", header: t("customer"), cell: ({ customer }) => customer },
    purchase: {
      id: "purchase",
      header: t("purchase"),
      align: "end",
      secondary: true,
      cell: (use) => money(use.purchaseAmount),
    },
    discount: {
      id: "discount",
      header: t("discount"),
      align: "end",
      secondary: true,
      cell: (use) => money(use.discountAmount),
    },
    amount: {
      id: "amount",
      header: t("amount"),
      align: "end",
      cell: ({ amount }) => <MoneyText amount={amount} className="font-bold" />,
    },
  } satisfies Record<string, Column<Use>>;
}
