import type { Db } from "@buzz/db";
import { bankFileLines, settlementRequests } from "@buzz/db/schema";
import { eq } from "drizzle-orm";
import { type Problem, problem } from "./problems.js";
import type { ResultLine } from "./read-result.js";

export type CheckedLine = ResultLine & { settlementId: string };

/**
 * Holds a bank's result against the file that it answers. Lines that say again what was applied before are left out of
 * `open`; one that says something else is a problem.
 */
export async function checkResult(db: Db, fileId: string, lines: ResultLine[]) {
  const ordered = await db
    .select({
      settlementId: bankFileLines.settlementId,
      settlementNo: settlementRequests.settlementNo,
      amount: bankFileLines.amount,
      live: bankFileLines.live,
      outcome: bankFileLines.outcome,
      returnedAmount: bankFileLines.returnedAmount,
    })
    .from(bankFileLines)
    .innerJoin(settlementRequests, eq(settlementRequests.id, bankFileLines.settlementId))
    .where(eq(bankFileLines.fileId, fileId));
  const byNo = new Map(ordered.map((one) => [one.settlementNo, one]));
  const seen = new Map<string, number>();
  const problems: Problem[] = [];
  const open: CheckedLine[] = [];
  for (const line of lines) {
    const order = byNo.get(line.settlementNo);
    const earlier = seen.get(line.settlementNo);
    seen.set(line.settlementNo, line.line);
    const say = (message: Problem["message"]) => problems.push({ line: line.line, message });
    if (order === undefined) say(problem.stranger(line.settlementNo));
    else if (earlier !== undefined) say(problem.twice(line.settlementNo, earlier));
    else if (order.amount !== line.amount) say(problem.ordered(order.amount));
    else if (!isReturnPossible(line)) say(problem.returnMisfit());
    else if (order.live) open.push({ ...line, settlementId: order.settlementId });
    else if (!says(order, line)) say(problem.settled(order.outcome));
  }
  return { open, problems, missing: ordered.length - seen.size };
}

const isReturnPossible = ({ outcome, amount, returnedAmount }: ResultLine): boolean => {
  if (outcome === "partially_returned") return returnedAmount > 0 && returnedAmount < amount;
  return returnedAmount === 0 || (outcome === "returned" && returnedAmount === amount);
};

const says = (
  order: { outcome: ResultLine["outcome"] | null; returnedAmount: number },
  { outcome, returnedAmount }: ResultLine,
): boolean =>
  order.outcome === outcome &&
  (outcome !== "partially_returned" || order.returnedAmount === returnedAmount);
