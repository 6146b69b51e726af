import { Spinner } from "@buzz/ui";
import { useTranslations } from "use-intl";
import type { PendingUse } from "./pending-use";
import { useAmountInWords } from "./use-amount-in-words";

export function Sending({ use }: { use: PendingUse }) {
  const t = useTranslations("redeem.sending");
  const amount = useAmountInWords(use);
  return (
    <div role="status" className="m-auto flex flex-col items-center gap-3 text-center">
      <Spinner className="size-14 text-brand" />
      <p className="mt-3 text-title font-bold">{t("title")}</p>
      <p className="text-lead text-ink-soft">
        {use.customer} · {amount}
      </p>
    </div>
  );
}
