import { createBankFile } from "../../bank-files/create.js";
import { payable } from "../../bank-files/payable.js";
import { createInput } from "../../bank-files/schemas.js";
import { amount } from "../../notifications/words.js";
import { defineKind, reaches } from "../kind.js";

export const bankFile = defineKind(createInput, {
  name: "bankFile",
  area: "settlements",
  action: "update",
  stepUp: true,
  applies: async (ctx, input) =>
    reaches(
      (await ctx.settings()).maker_checker_payout_min,
      (await payable(ctx, input)).totalAmount,
    ),
  facts: async (ctx, input) => {
    const { count, totalAmount } = await payable(ctx, input);
    return { count, amount: totalAmount };
  },
  about: () => [],
  words: {
    ko: (told) => `은행 이체 파일: 정산 ${amount(told.count)}건, ${amount(told.amount)}원`,
    en: (told) => `Bank file: ${amount(told.count)} settlements, ₩${amount(told.amount)}`,
  },
  verb: createBankFile,
});
