import { trpc } from "@buzz/client";
import { Button, ConfirmDialog, useToast } from "@buzz/ui";
import { useNavigate } from "@tanstack/react-router";
import { useFormatter, useTranslations } from "use-intl";
import { startOfDay } from "../../lib/days";
import { useConfirmedCommand } from "../commands/use-confirmed-command";
import { FormError } from "../problems/form-error";
import type { DailySales } from "./day-receipt";
import { OwedBack } from "./owed-back";
import { PayoutAccount } from "./payout-account";

/** Asks to be paid for a day. The server adds up what is unsettled; nothing is computed here. */
export function RequestButton({ sales }: { sales: DailySales }) {
  const t = useTranslations("settlement.request");
  const format = useFormatter();
  const toast = useToast();
  const navigate = useNavigate();
  const { client } = trpc.useUtils();
  const { data: sums } = trpc.settlements.available.useQuery();
  const { asking, ask, cancel, confirm, sending, problem } = useConfirmedCommand(
    (options) => client.settlements.request.mutate({ settlementDate: sales.date }, options),
    ({ settlementId, settlementNo }) => {
      toast.good(t("done"), settlementNo);
      void navigate({ to: "/settlement/$id", params: { id: settlementId } });
    },
  );
  const uses = sales.couponCount + sales.mileageCount;
  const standing = sales.transactions.filter(({ reversedAt }) => reversedAt === null);
  const unsettled =
    uses > standing.length || standing.some(({ settlementId }) => settlementId === null);
  const day = format.dateTime(startOfDay(sales.date), "day");

  if (uses === 0) return null;
  return (
    <>
      {unsettled ? (
        <Button size="counter" block onClick={ask}>
          {t("action")}
        </Button>
      ) : (
        <p className="text-center text-caption text-ink-faint">{t("allRequested")}</p>
      )}
      <ConfirmDialog
        open={asking}
        onCancel={cancel}
        onConfirm={confirm}
        loading={sending}
        title={t("title", { day })}
        description={t("text")}
        confirmLabel={t("confirm")}
      >
        <div className="flex flex-col gap-3">
          {sums && <OwedBack amount={sums.owedBack} available={sums.available} />}
          <PayoutAccount />
          {problem && <FormError>{problem}</FormError>}
        </div>
      </ConfirmDialog>
    </>
  );
}
