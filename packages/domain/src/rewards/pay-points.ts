import type { Db } from "@buzz/db";
import { account, type Drawn, earnMileage, post } from "@buzz/ledger";
import type { Context } from "../kernel/context.js";
import { addDays } from "../kernel/days.js";
import { newId } from "../kernel/ids.js";

type Payment = {
  /** The id of the line on the user's statement. */
  transactionId: string;
  userId: string;
  /** P, above 0: what was drawn. */
  amount: number;
  description: string;
  referenceType: string;
  referenceId: string;
};

/** Pays points out of funds just drawn: statement line, lot and transfers. The caller holds the user's points. */
export async function payPoints(
  ctx: Context,
  tx: Db,
  funds: Drawn,
  payment: Payment,
): Promise<void> {
  const now = ctx.clock();
  const { mileage_expire_days } = await ctx.settings();
  await earnMileage(tx, {
    ...payment,
    lotId: newId(),
    source: funds.source,
    at: now,
    expiresAt: addDays(now, mileage_expire_days),
  });
  await post(tx, {
    id: newId(),
    at: now,
    transfers: funds.pay([
      {
        credit: account.user(payment.userId),
        amount: payment.amount,
        reason: payment.description,
        refType: payment.referenceType,
        refId: payment.referenceId,
      },
    ]),
  });
}
