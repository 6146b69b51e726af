import type { Db } from "@buzz/db";
import { systemSettings } from "@buzz/db/schema";
import { sql } from "drizzle-orm";
import type { z } from "zod";
import { recordAudit } from "../kernel/audit.js";
import type { AdminContext } from "../kernel/context.js";
import { readStored, type Stored } from "../kernel/settings.js";
import type { Settings } from "../kernel/settings-schema.js";
import { recordAmountChange } from "../referral-policies/index.js";
import { changesOf, refuseContradictions } from "./check.js";
import { settingKeys } from "./keys.js";
import { listSettings } from "./list.js";
import type { listOutput, updateInput } from "./schemas.js";

type Input = z.output<typeof updateInput>;

/**
 * Stores settings, all or none. They act on this instance at once, on others within 1 s.
 *
 * @throws VALIDATION_002 an unknown or repeated key, a wrong type or a value out of range; it names the key.
 * @throws VALIDATION_003 budgets that do not add up to the total, or thresholds that do not rise.
 */
export async function updateSettings(
  ctx: AdminContext,
  input: Input,
): Promise<z.output<typeof listOutput>> {
  const changes = changesOf(input);
  await ctx.db.transaction(async (tx) => {
    // What is checked together must not be changed one by one at the same moment; readers need not wait.
    await tx.execute(sql`lock table ${systemSettings} in exclusive mode`);
    const stored = await readStored(tx);
    const before = ctx.settings.over(stored);
    const after = ctx.settings.over({ ...stored, ...changes });
    refuseContradictions(after);
    await store(ctx, tx, changes);
    await record(ctx, tx, before, after);
  });
  ctx.settings.invalidate();
  return listSettings(ctx, {});
}

async function store(ctx: AdminContext, tx: Db, changes: Stored): Promise<void> {
  const updated = { updatedAt: ctx.clock(), updatedBy: ctx.actor.userId };
  await tx
    .insert(systemSettings)
    .values(
      Object.entries(changes).map(([key, value]) => ({ key, value: json(value), ...updated })),
    )
    .onConflictDoUpdate({
      target: systemSettings.key,
      set: { value: sql`excluded.value`, ...updated },
    });
}

/** The driver would take null for a missing value, which the column does not allow. */
const json = (value: unknown) => sql`${JSON.stringify(value)}::jsonb`;

async function record(ctx: AdminContext, tx: Db, before: Settings, after: Settings): Promise<void> {
  for (const key of settingKeys) {
    const [oldValue, newValue] = [before[key], after[key]];
    if (oldValue === newValue) continue;
    await recordAudit(ctx, tx, {
      action: "settings.update",
      entityType: "setting",
      entityId: key,
      oldValues: { value: oldValue },
      newValues: { value: newValue },
    });
    await recordAmountChange(ctx, tx, { key, oldValue, newValue });
  }
}
