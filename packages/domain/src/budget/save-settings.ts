import { changeMonth } from "@buzz/ledger";
import type { z } from "zod";
import { recordAudit } from "../kernel/audit.js";
import type { AdminContext } from "../kernel/context.js";
import { AppError } from "../kernel/errors.js";
import { newId } from "../kernel/ids.js";
import { readControls } from "./controls.js";
import { ensureMonth } from "./draw-funds.js";
import type { saveSettingsInput, settingsOutput } from "./schemas.js";

type Input = z.output<typeof saveSettingsInput>;
type Settings = z.output<typeof settingsOutput>;

/**
 * Sets a month's budget in won and its controls; a month that nobody has opened is opened. Funds move between the
 * world and the month in the same transaction.
 *
 * @throws VALIDATION_003 thresholds that do not rise, counting those that stay as they are.
 * @throws RESOURCE_003 a category below what is executed and reserved.
 */
export async function saveBudgetSettings(ctx: AdminContext, input: Input): Promise<Settings> {
  const { yearMonth, categories } = input;
  return ctx.db.transaction(async (tx) => {
    await ensureMonth(ctx, tx, yearMonth);
    const controls = withChanges(await readControls(tx, yearMonth), input.controls);
    refuseUnlessRising(controls);
    const changed = await changeMonth(tx, {
      month: yearMonth,
      amounts: categories,
      controls,
      batchId: newId(),
      at: ctx.clock(),
    });
    if (changed === "too-little") throw new AppError("RESOURCE_003");
    if (changed === "not-open") throw new Error(`the budget of ${yearMonth} did not open`);
    const [before, after] = [present(changed.before), present(changed.after)];
    await recordAudit(ctx, tx, {
      action: "budget.settings",
      entityType: "budget",
      entityId: yearMonth,
      oldValues: before,
      newValues: after,
    });
    return after;
  });
}

type Controls = Awaited<ReturnType<typeof readControls>>;

const withChanges = (kept: Controls, given: Input["controls"] = {}): Controls => ({
  dailyLimit: given.dailyLimit ?? kept.dailyLimit,
  warningThreshold: given.warningThreshold ?? kept.warningThreshold,
  dangerThreshold: given.dangerThreshold ?? kept.dangerThreshold,
  criticalThreshold: given.criticalThreshold ?? kept.criticalThreshold,
});

function refuseUnlessRising({ warningThreshold, dangerThreshold, criticalThreshold }: Controls) {
  if (warningThreshold < dangerThreshold && dangerThreshold < criticalThreshold) return;
  throw new AppError("VALIDATION_003", [
    { field: "controls", message: "warning < danger < critical" },
  ]);
}

type Month = Exclude<Awaited<ReturnType<typeof changeMonth>>, string>["after"];

const present = (month: Month): Settings => ({
  yearMonth: month.month,
  totalBudget: month.total,
  categories: {
    referral: month.referral,
    coupon: month.coupon,
    event: month.event,
    settlement: month.settlement,
  },
  controls: {
    dailyLimit: month.dailyLimit,
    warningThreshold: month.warningThreshold,
    dangerThreshold: month.dangerThreshold,
    criticalThreshold: month.criticalThreshold,
  },
  updatedAt: month.updatedAt,
});
