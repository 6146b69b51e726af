import { bankFileLines, bankFiles, businesses, settlementRequests } from "@buzz/db/schema";
import { and, asc, count, eq, isNull, type SQL, sql } from "drizzle-orm";
import type { z } from "zod";
import type { AdminContext } from "../kernel/context.js";
import { AppError } from "../kernel/errors.js";
import { offsetOf, paginate } from "../kernel/paging.js";
import { readBankFiles } from "./present.js";
import type { lineState, linesInput, linesOutput } from "./schemas.js";

type State = z.output<typeof lineState>;

/** What a bank file orders, line by line, and what came of it; no accounts. Amounts in won. @throws RESOURCE_001 */
export async function listBankFileLines(
  { db }: AdminContext,
  input: z.output<typeof linesInput>,
): Promise<z.output<typeof linesOutput>> {
  const where = and(eq(bankFileLines.fileId, input.id), input.state && isIn[input.state]());
  const [[file], items, [total]] = await Promise.all([
    readBankFiles(db).where(eq(bankFiles.id, input.id)),
    db
      .select({
        settlementId: bankFileLines.settlementId,
        settlementNo: settlementRequests.settlementNo,
        businessName: businesses.businessName,
        amount: bankFileLines.amount,
        state: sql<State>`case when ${bankFileLines.live} then 'open' else coalesce(${bankFileLines.outcome}::text, 'asked') end`,
        returnedAmount:
          sql`case when ${bankFileLines.outcome} = 'returned' then ${bankFileLines.amount}
          else ${bankFileLines.returnedAmount} end`.mapWith(Number),
        note: bankFileLines.note,
      })
      .from(bankFileLines)
      .innerJoin(settlementRequests, eq(settlementRequests.id, bankFileLines.settlementId))
      .innerJoin(businesses, eq(businesses.id, settlementRequests.businessId))
      .where(where)
      .orderBy(asc(settlementRequests.settlementNo))
      .limit(input.limit)
      .offset(offsetOf(input)),
    db.select({ count: count() }).from(bankFileLines).where(where),
  ]);
  if (file === undefined) throw new AppError("RESOURCE_001");
  return { ...paginate(items, total?.count ?? 0, input), file };
}

const saidOf = (outcome: "paid" | "returned" | "partially_returned") => () =>
  and(eq(bankFileLines.live, false), eq(bankFileLines.outcome, outcome));

const isIn: Record<State, () => SQL | undefined> = {
  open: () => eq(bankFileLines.live, true),
  paid: saidOf("paid"),
  returned: saidOf("returned"),
  partially_returned: saidOf("partially_returned"),
  asked: () => and(eq(bankFileLines.live, false), isNull(bankFileLines.outcome)),
};
