import { settlementRequests } from "@buzz/db/schema";
import { and, asc, eq, gt, sql } from "drizzle-orm";
import type { z } from "zod";
import type { Context } from "../kernel/context.js";
import { AppError } from "../kernel/errors.js";
import { bankCodeOf } from "./banks.js";
import { type Encoding, isWritable } from "./encoding.js";
import type { createInput } from "./schemas.js";

type Input = z.output<typeof createInput>;

/**
 * Of approved settlements, those that a bank can be told to pay, oldest first, and the numbers of those it cannot:
 * their bank is unknown, the account is missing, or the holder's name cannot be written. Amounts in won. This is the one place that reads accounts to send
 * them out.
 *
 * @throws SETTLEMENT_005 when one of them is not approved, or comes to nothing.
 */
export async function payable(
  { db, cipher, settings }: Pick<Context, "db" | "cipher" | "settings">,
  { settlementIds }: Input,
) {
  const approved = await db
    .select({
      id: settlementRequests.id,
      settlementNo: settlementRequests.settlementNo,
      amount: settlementRequests.totalAmount,
      bankName: settlementRequests.bankName,
      accountNumber: settlementRequests.bankAccountNumber,
      accountHolder: settlementRequests.bankAccountHolder,
    })
    .from(settlementRequests)
    .where(
      and(
        eq(settlementRequests.status, "approved"),
        gt(settlementRequests.totalAmount, 0),
        // One parameter, however many there are.
        sql`${settlementRequests.id} in (
          select id::uuid from jsonb_array_elements_text(${JSON.stringify(settlementIds)}::jsonb) as given(id)
        )`,
      ),
    )
    .orderBy(asc(settlementRequests.requestedAt), asc(settlementRequests.id));
  if (approved.length !== new Set(settlementIds).size) throw new AppError("SETTLEMENT_005");
  const encoding: Encoding = (await settings()).bank_file_euc_kr ? "euc-kr" : "utf-8";
  const leftOut: string[] = [];
  const lines = approved.flatMap((row) => {
    const { bankName, accountNumber, accountHolder, ...settlement } = cipher.openAll(row, row.id);
    const bankCode = bankCodeOf(bankName);
    const digits = accountNumber?.replaceAll(/\D/g, "") ?? "";
    const holder = accountHolder ?? "";
    if (bankCode !== undefined && digits !== "" && holder !== "" && isWritable(holder, encoding))
      return [{ ...settlement, bankCode, account: digits, holder }];
    leftOut.push(settlement.settlementNo);
    return [];
  });
  const totalAmount = lines.reduce((sum, { amount }) => sum + amount, 0);
  return { lines, leftOut, count: lines.length, totalAmount, encoding };
}

export type PayableLine = Awaited<ReturnType<typeof payable>>["lines"][number];
