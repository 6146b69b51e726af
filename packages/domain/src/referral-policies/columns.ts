import type { Db } from "@buzz/db";
import type { z } from "zod";
import type { AdminContext } from "../kernel/context.js";
import { AppError } from "../kernel/errors.js";
import { amountSettingOf, readAmounts, writeAmount } from "./amount-settings.js";
import type { policy } from "./schemas.js";

type Policy = z.output<typeof policy>;

/**
 * The columns of a policy. An amount that is a setting is stored there instead, in the same transaction.
 *
 * @throws VALIDATION_003 when such an amount is to be something else than points.
 */
export async function columnsOf(ctx: AdminContext, tx: Db, { reward, ...others }: Policy) {
  const columns = { ...others, rewardType: reward.type };
  const setting = amountSettingOf(others.type);
  if (setting === undefined) return { ...columns, amount: reward.amount };
  if (reward.type !== "point")
    throw new AppError("VALIDATION_003", [
      { field: "reward.type", message: `${others.type} is paid in points` },
    ]);
  const current = await readAmounts(ctx, tx);
  if (current[setting] !== reward.amount) await writeAmount(ctx, tx, setting, reward.amount);
  return { ...columns, amount: null };
}
