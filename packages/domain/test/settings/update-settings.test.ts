import { auditLogs, rewardPolicyHistory } from "@buzz/db/schema";
import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { createSettingsReader } from "../../src/index.js";
import { changesOf } from "../../src/settings/check.js";
import { listSettings, updateSettings } from "../../src/settings/index.js";
import { hireOperator } from "../../src/testing/index.js";
import { colliding, refused } from "../support/at-once.js";
import { testWorld } from "../support/world.js";

const world = await testWorld();
const operator = await hireOperator(world);

type Values = Record<string, string | number | boolean | null>;

const update = (values: Values) =>
  updateSettings(operator, {
    settings: Object.entries(values).map(([key, value]) => ({ key, value })),
  });
const currentOf = async (key: string) =>
  (await listSettings(operator, {})).settings.find((one) => one.key === key)?.value;

test("a stored value acts at once, is listed beside its default, and leaves its audit row", async () => {
  await update({ qr_code_ttl_seconds: 120, settlement_monthly_cap_per_business: 5_000_000 });
  expect(await world.deps.settings()).toMatchObject({ qr_code_ttl_seconds: 120 });
  const { settings } = await listSettings(operator, { category: "coupon" });
  expect(settings.find(({ key }) => key === "qr_code_ttl_seconds")).toMatchObject({
    value: 120,
    default: 300,
    dataType: "number",
    category: "coupon",
    unit: "seconds",
    minimum: 30,
    maximum: 600,
    nullable: false,
    updatedAt: world.clock(),
    updatedBy: { id: operator.actor.userId },
  });
  await update({ settlement_monthly_cap_per_business: null });
  expect(await currentOf("settlement_monthly_cap_per_business")).toBeNull();
  const rows = await world.db
    .select({ oldValues: auditLogs.oldValues, newValues: auditLogs.newValues })
    .from(auditLogs)
    .where(eq(auditLogs.entityId, "qr_code_ttl_seconds"));
  expect(rows).toEqual([{ oldValues: { value: 300 }, newValues: { value: 120 } }]);
});

test.each([
  ["an unknown key", { no_such_setting: 1 }, "no_such_setting"],
  ["a prototype", { ["__proto__"]: 1 }, "__proto__"],
  ["text for a number", { rate_limit_auth: "5" }, "rate_limit_auth"],
  ["a number for a switch", { budget_weekend_half: 1 }, "budget_weekend_half"],
  ["a fraction", { referral_window_days: 1.5 }, "referral_window_days"],
  ["below the range", { qr_code_ttl_seconds: 29 }, "qr_code_ttl_seconds"],
  ["above it", { admin_idle_minutes: 121 }, "admin_idle_minutes"],
  ["none where there must be one", { rate_limit_admin: null }, "rate_limit_admin"],
])("%s is refused by name, and nothing of the rest is stored", async (_, wrong, field) => {
  const before = await world.deps.settings();
  await expect(update({ mileage_daily_use_limit: 1, ...wrong })).rejects.toMatchObject({
    code: "VALIDATION_002",
    details: [{ field }],
  });
  world.deps.settings.invalidate();
  expect(await world.deps.settings()).toEqual(before);
});

test("budgets add up to their total, and thresholds rise", async () => {
  const contradictions: Values[] = [
    { budget_total: 60_000_000 },
    { budget_coupon: 20_000_000 },
    { budget_warning_threshold: 85 },
    { budget_critical_threshold: 80 },
  ];
  for (const contradiction of contradictions)
    await expect(update(contradiction)).rejects.toMatchObject(refused("VALIDATION_003"));
  await expect(
    update({ budget_total: 60_000_000, budget_coupon: 20_000_000 }),
  ).resolves.toBeDefined();
});

test("two changes at once that only together contradict: one is refused", async () => {
  await update({ budget_warning_threshold: 70, budget_danger_threshold: 85 });
  const { tally } = await colliding<unknown>(
    world,
    sql`lock table system_settings in exclusive mode`,
    [() => update({ budget_warning_threshold: 84 }), () => update({ budget_danger_threshold: 75 })],
  );
  expect(tally).toEqual({ ok: 1, VALIDATION_003: 1 });
});

test("a changed reward is written into the history of its policy", async () => {
  await update({ referral_reward_amount: 800, signup_bonus_coupon: 4_000 });
  const history = await world.db
    .select({ oldValue: rewardPolicyHistory.oldValue, newValue: rewardPolicyHistory.newValue })
    .from(rewardPolicyHistory);
  expect(history).toEqual([{ oldValue: 500, newValue: 800 }]);
});

test("what is stored wins over the environment, and that over the default", async () => {
  const reader = createSettingsReader(world.db, () => performance.now(), {
    login_max_attempts: 3,
    login_lockout_minutes: 7,
  });
  await update({ login_max_attempts: 9 });
  expect(await reader()).toMatchObject({
    login_max_attempts: 9,
    login_lockout_minutes: 7,
    referral_window_days: 30,
  });
});

test("every setting tells its range, and what stands at its ends is taken, what is beyond is not", async () => {
  const { settings } = await listSettings(operator, {});
  for (const { key, dataType, minimum, maximum, nullable, unit } of settings) {
    if (dataType === "boolean") {
      expect({ key, minimum, maximum, unit }).toEqual({
        key,
        minimum: null,
        maximum: null,
        unit: null,
      });
      continue;
    }
    if (minimum === null || maximum === null) throw new Error(`${key} has no range`);
    expect(unit).not.toBeNull();
    const takes = (value: number | null) => {
      try {
        return changesOf({ settings: [{ key, value }] }) !== undefined;
      } catch {
        return false;
      }
    };
    expect({
      key,
      taken: [minimum, maximum].map(takes),
      beyond: [minimum - 1, maximum + 1].map(takes),
      none: takes(null),
    }).toEqual({ key, taken: [true, true], beyond: [false, false], none: nullable });
  }
});

test("every setting is described in both languages", async () => {
  const [ko, en] = await Promise.all([
    listSettings(operator, {}),
    listSettings({ ...operator, locale: "en" }, {}),
  ]);
  expect(ko.settings.length).toBeGreaterThan(45);
  for (const [index, setting] of ko.settings.entries()) {
    expect(setting.description).not.toBe(en.settings[index]?.description);
    expect(en.settings[index]?.description).not.toMatch(/[가-힣]/);
  }
});
