import type { Db } from "@buzz/db";
import { budgetSettings } from "@buzz/db/schema";
import { eq } from "drizzle-orm";

/** An open month's limit of a day in won and its thresholds in percent; undefined when the month is not open. */
export async function findControls(db: Db, month: string) {
  const [row] = await db
    .select({
      dailyLimit: budgetSettings.dailyLimit,
      warningThreshold: budgetSettings.warningThreshold,
      dangerThreshold: budgetSettings.dangerThreshold,
      criticalThreshold: budgetSettings.criticalThreshold,
    })
    .from(budgetSettings)
    .where(eq(budgetSettings.month, month));
  return row;
}

/** The same of a month that is known to be open. */
export async function readControls(db: Db, month: string) {
  const controls = await findControls(db, month);
  if (controls === undefined) throw new Error(`the budget of ${month} is not open`);
  return controls;
}
