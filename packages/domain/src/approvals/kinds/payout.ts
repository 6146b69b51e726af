import { settlementRequests } from "@buzz/db/schema";
import { eq } from "drizzle-orm";
import { amount, word } from "../../notifications/words.js";
import { markPaid } from "../../settlements/pay.js";
import { readSettlement } from "../../settlements/read.js";
import { payInput } from "../../settlements/schemas.js";
import { defineKind, type Facts, reaches } from "../kind.js";

/** Whatever came of a payout: one parked as unknown is settled later without a second operator. */
export const payout = defineKind(payInput, {
  name: "payout",
  area: "settlements",
  action: "update",
  stepUp: true,
  applies: async ({ db, settings }, { id }) => {
    const [row] = await db
      .select({ amount: settlementRequests.totalAmount })
      .from(settlementRequests)
      .where(eq(settlementRequests.id, id));
    return row !== undefined && reaches((await settings()).maker_checker_payout_min, row.amount);
  },
  facts: async ({ db }, { id, outcome, transactionId = null }) => {
    const { settlementNo, businessName, totalAmount } = await readSettlement(db, id);
    return {
      settlementId: id,
      settlementNo,
      businessName,
      amount: totalAmount,
      outcome,
      transactionId,
    };
  },
  about: ({ settlementId }) => [settlementId],
  words: {
    ko: (told) =>
      `${word(told.businessName)} 정산 ${word(told.settlementNo)}: ${amount(told.amount)}원 ${
        told.outcome === "paid" ? "지급 완료로 기록" : "지급 결과 확인 중으로 기록"
      }${reference(told)}`,
    en: (told) =>
      `Settlement ${word(told.settlementNo)} of ${word(told.businessName)}: record ₩${amount(told.amount)} as ${
        told.outcome === "paid" ? "paid" : "sent with unknown result"
      }${reference(told)}`,
  },
  verb: markPaid,
});

const reference = ({ transactionId }: Facts) =>
  transactionId === null ? "" : ` (${word(transactionId)})`;
