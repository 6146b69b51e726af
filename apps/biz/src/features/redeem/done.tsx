import { BottomSheet, Button, Card, MoneyText, PointsText } from "@buzz/ui";
import { Check, ScanLine } from "lucide-react";
import { type ReactNode, useState } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { Fact } from "../../lib/fact";
import { VoidForm } from "../transactions/void-form";
import { OutcomePanel } from "./outcome-panel";
import type { PendingUse } from "./pending-use";
import type { Done as DoneUse } from "./send-use";

interface DoneProps {
  use: PendingUse;
  done: DoneUse;
  onNext: () => void;
}

/** What the server booked. For a coupon the largest number is what is left to collect. */
export function Done({ use, done, onNext }: DoneProps) {
  const t = useTranslations("redeem.done");
  const format = useFormatter();
  const [voiding, setVoiding] = useState(false);
  const { transactionNo, usedAt } = done.answer;

  return (
    <OutcomePanel
      tone="good"
      Icon={Check}
      title={t(done.kind)}
      actions={
        <>
          <Button size="counter" block icon={<ScanLine aria-hidden />} onClick={onNext}>
            {t("next")}
          </Button>
          <Button variant="ghost" block onClick={() => setVoiding(true)}>
            {t("void")}
          </Button>
        </>
      }
    >
      {done.kind === "coupon" ? (
        <Amount name={t("toPay")}>
          <MoneyText amount={done.answer.finalAmount} />
        </Amount>
      ) : (
        <Amount name={t("taken")}>
          <PointsText amount={done.answer.usedAmount} />
        </Amount>
      )}
      <Card className="mt-4 w-full">
        <dl className="flex flex-col gap-2.5">
          {done.kind === "coupon" ? (
            <>
              <Fact name={t("purchase")}>
                <MoneyText amount={use.amount} />
              </Fact>
              <Fact name={done.answer.coupon.name}>
                <MoneyText amount={-done.answer.discountAmount} className="text-brand-ink" />
              </Fact>
            </>
          ) : (
            <Fact name={t("remaining")}>
              <PointsText amount={done.answer.remainingBalance} />
            </Fact>
          )}
          <Fact name={t("customer")}>{use.customer}</Fact>
          <Fact name={t("transactionNo")}>{transactionNo}</Fact>
          <Fact name={t("usedAt")}>{format.dateTime(usedAt, "dateTime")}</Fact>
        </dl>
      </Card>
      <BottomSheet
        open={voiding}
        onClose={() => setVoiding(false)}
        title={t("void")}
        description={transactionNo}
      >
        <VoidForm transactionNo={transactionNo} onDone={onNext} />
      </BottomSheet>
    </OutcomePanel>
  );
}

function Amount({ name, children }: { name: string; children: ReactNode }) {
  return (
    <p className="flex flex-col gap-1">
      <span className="text-lead text-ink-soft">{name}</span>
      <span className="text-counter font-extrabold">{children}</span>
    </p>
  );
}
