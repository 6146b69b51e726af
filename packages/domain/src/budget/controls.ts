import type { Db } from "@buzz/db";
import { budgetSettings } from "@buzz/db/schema";
import { eq } from "drizzle-orm";

/** An open month's limit of a day in won and its thresholds in percent. The month must be open. */
export async function readControls(db: Db, month: string) {
  const [controls] = await db
    .select({
      dailyLimit: budgetSettings.dailyLimit,
      warningThreshold: budgetSettings.warningThreshold,
      dangerThreshold: budgetSettings.dangerThreshold,
      criticalThreshold: budgetSettings.criticalThreshold,
    })
    .from(budgetSettings)
    .where(eq(budgetSettings.month, month));
  if (controls === undefined) throw new Error(`the budget of ${month} is not open`);
  return controls;
}
