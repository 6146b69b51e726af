import { Card, ListRow, MoneyText } from "@buzz/ui";
import { useTranslations } from "use-intl";
import type { Settlement } from "./settlement";

/** What earlier settlements had to put right, each with where it comes from. */
export function Adjustments({ adjustments }: Pick<Settlement, "adjustments">) {
  const t = useTranslations("settlement.detail.adjustmentKind");
  return (
    <Card flush>
      <ul className="divide-y divide-line">
        {adjustments.map(({ kind, settlementNo, transactionNo, reversalNo, amount }) => (
          <li key={`${settlementNo} ${reversalNo}`}>
            <ListRow
              title={t(kind)}
              detail={[settlementNo, transactionNo].filter(Boolean).join(" · ")}
              trailing={<MoneyText amount={amount} signed />}
            />
          </li>
        ))}
      </ul>
    </Card>
  );
}
