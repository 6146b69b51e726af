import type { Db } from "@buzz/db";
import { rewardPolicies, systemSettings } from "@buzz/db/schema";
import { and, asc, desc, eq, ne, sql } from "drizzle-orm";
import type { z } from "zod";
import type { AdminContext, Context } from "../kernel/context.js";
import { readStored } from "../kernel/settings.js";
import type { Settings } from "../kernel/settings-schema.js";
import { recordChanges } from "./record-changes.js";
import { policyType } from "./schemas.js";

type PolicyType = z.output<typeof policyType>;

/** Settings that are amounts of policies: there is one stored value, whichever place it is edited in (rules §3). */
export type Amounts = Readonly<Pick<Settings, "referral_reward_amount" | "signup_bonus_mileage">>;

const SETTING_OF: Readonly<Partial<Record<PolicyType, keyof Amounts>>> = {
  referral_recommender: "referral_reward_amount",
  referral_referee: "signup_bonus_mileage",
};

/** The setting that is the amount of policies of a type; undefined when they keep their own. */
export const amountSettingOf = (type: PolicyType): keyof Amounts | undefined => SETTING_OF[type];

/** The amounts as they are stored at this moment, in P. */
export const readAmounts = async (ctx: Context, db: Db): Promise<Amounts> =>
  ctx.settings.over(await readStored(db));

/** Keeps everybody else from changing settings until the transaction ends. */
export async function lockSettings(tx: Db): Promise<void> {
  await tx.execute(sql`lock table ${systemSettings} in exclusive mode`);
}

/** Stores an amount in P. */
export async function writeAmount(
  ctx: AdminContext,
  tx: Db,
  key: keyof Amounts,
  value: number,
): Promise<void> {
  const change = { value, updatedAt: ctx.clock(), updatedBy: ctx.actor.userId };
  await tx
    .insert(systemSettings)
    .values({ key, ...change })
    .onConflictDoUpdate({ target: systemSettings.key, set: change });
}

type SettingChange = { key: string; oldValue: unknown; newValue: unknown; reason?: string };

/**
 * Writes a change of a setting into the history of the policy whose amount it is; nothing for other settings. To be
 * called in the transaction that changes the setting.
 */
export async function recordAmountChange(
  ctx: AdminContext,
  tx: Db,
  { key, oldValue, newValue, reason }: SettingChange,
): Promise<void> {
  const type = policyType.options.find((one) => SETTING_OF[one] === key);
  if (type === undefined || oldValue === newValue) return;
  const [policy] = await tx
    .select({ id: rewardPolicies.id })
    .from(rewardPolicies)
    .where(and(eq(rewardPolicies.type, type), ne(rewardPolicies.status, "deleted")))
    .orderBy(asc(rewardPolicies.status), desc(rewardPolicies.updatedAt))
    .limit(1);
  if (policy === undefined) return;
  await recordChanges(ctx, tx, policy.id, [{ field: "reward.amount", oldValue, newValue }], reason);
}
