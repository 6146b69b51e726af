import { Button } from "@buzz/ui";
import { useTranslations } from "use-intl";
import type { PendingUse } from "./pending-use";
import { RefusalPanel, useRefusalInWords } from "./refusal-panel";
import { isAboutAmount, refusalOf } from "./refusals";
import { useAmountInWords } from "./use-amount-in-words";

interface RefusedProps {
  use: PendingUse;
  error: unknown;
  onNext: () => void;
  /** Back to the keypad, with the reason beside the amount. */
  onTypeAgain: (problem: string) => void;
}

export function Refused({ use, error, onNext, onTypeAgain }: RefusedProps) {
  const t = useTranslations("redeem");
  const inWords = useRefusalInWords();
  const amount = useAmountInWords(use);
  const correctable = isAboutAmount(refusalOf(error));
  return (
    <RefusalPanel
      error={error}
      during="use"
      actions={
        <>
          {correctable && (
            <Button size="counter" block onClick={() => onTypeAgain(inWords(error).title)}>
              {t("typeAgain")}
            </Button>
          )}
          <Button
            variant={correctable ? "ghost" : "primary"}
            size={correctable ? "lg" : "counter"}
            block
            onClick={onNext}
          >
            {t("scanAgain")}
          </Button>
        </>
      }
    >
      <p className="text-lead text-ink-soft">
        {use.customer} · {amount}
      </p>
    </RefusalPanel>
  );
}
