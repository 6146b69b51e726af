import type { z } from "zod";
import { timeOf } from "../kernel/days.js";
import type { Locale } from "../kernel/errors.js";
import type { detailOutput } from "./schemas.js";

/** What a statement tells of a settlement. */
export type Statement = Pick<
  z.output<typeof detailOutput>,
  "settlementNo" | "transactions" | "adjustments" | "totalAmount"
>;
type Use = Statement["transactions"]["coupons"][number];
type Adjustment = Statement["adjustments"][number];

export type Cell = string | number | null;

const words = {
  ko: {
    header: ["거래번호", "구분", "사용 시각", "고객", "구매 금액", "할인 금액", "정산 금액"],
    coupon: "쿠폰",
    mileage: "마일리지",
    reversal: "취소 차감",
    partial_return: "반송 재지급",
    sum: "합계",
  },
  en: {
    header: ["Transaction", "Kind", "Used at", "Customer", "Purchase", "Discount", "Amount"],
    coupon: "Coupon",
    mileage: "Mileage",
    reversal: "Reversed",
    partial_return: "Returned",
    sum: "Total",
  },
} as const;

/**
 * A settlement as a table in the reader's language: its uses in order of time of Seoul, what it carries of earlier ones,
 * and the sum in won.
 */
export function statementOf(
  { transactions, adjustments, totalAmount }: Statement,
  locale: Locale,
): { header: readonly string[]; lines: Cell[][] } {
  const say = words[locale];
  const line = (kind: string) => (use: Use) => ({
    at: use.at.getTime(),
    cells: [
      use.transactionNo,
      kind,
      timeOf(use.at),
      use.customer,
      use.purchaseAmount,
      use.discountAmount,
      use.amount,
    ],
  });
  const uses = [
    ...transactions.coupons.map(line(say.coupon)),
    ...transactions.mileage.map(line(say.mileage)),
  ].toSorted((one, other) => one.at - other.at);
  const carried = ({ kind, settlementNo, transactionNo, at, amount }: Adjustment): Cell[] => [
    transactionNo ?? settlementNo,
    say[kind],
    timeOf(at),
    null,
    null,
    null,
    amount,
  ];
  return {
    header: say.header,
    lines: [
      ...uses.map(({ cells }) => cells),
      ...adjustments.map(carried),
      [say.sum, null, null, null, null, null, totalAmount],
    ],
  };
}
