import { rewardPolicies, rewardPolicyHistory, systemSettings } from "@buzz/db/schema";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import {
  calculateReward,
  createPolicy,
  getPolicy,
  listPolicies,
  policyHistory,
  recordAmountChange,
  removePolicy,
  updatePolicy,
} from "../../src/referral-policies/index.js";
import {
  calculateInput,
  createInput,
  historyInput,
  removeInput,
  updateInput,
} from "../../src/referral-policies/schemas.js";
import { updateSettings } from "../../src/settings/index.js";
import { hireOperator } from "../../src/testing/index.js";
import { atOnce, refused, times } from "../support/at-once.js";
import { testWorld } from "../support/world.js";

const world = await testWorld();
const operator = await hireOperator(world);
const reason = "The council decided so.";

const policyOf = (type: "review" | "signup" | "referral_recommender" | "referral_referee") =>
  getPolicy(operator, { type });

const idOf = async (type: "review" | "signup" | "store_visit" | "repeat_purchase") => {
  const { items } = await listPolicies(operator);
  const found = items.find((policy) => policy.type === type);
  if (found === undefined) throw new Error(`there is no policy of type ${type}`);
  return found.id;
};

const historyOf = async (id: string) =>
  (await policyHistory(operator, historyInput.parse({ id }))).items.map(
    ({ field, oldValue, newValue }) => [field, oldValue, newValue],
  );

const update = (input: object) => updatePolicy(operator, updateInput.parse({ reason, ...input }));
const remove = (input: object) => removePolicy(operator, removeInput.parse({ reason, ...input }));
const create = (input: object) => createPolicy(operator, createInput.parse({ reason, ...input }));

const signup = {
  type: "signup",
  name: "가입 보상",
  description: "",
  reward: { type: "point", amount: 700 },
};

test("the programme starts with a policy of every type, four of them switched off", async () => {
  const { items } = await listPolicies(operator);
  const states = items.map(({ type, status, reward: { amount } }) => [type, status, amount]);
  expect(states).toEqual([
    ["referral_recommender", "active", 500],
    ["referral_referee", "active", 5_000],
    ["review", "active", 50],
    ["store_visit", "inactive", 500],
    ["qr_first_use", "inactive", 5_000],
    ["repeat_purchase", "inactive", 500],
    ["signup", "inactive", 1_000],
  ]);
});

test("every changed field is in the history with its actor and reason, and no other", async () => {
  const id = await idOf("review");
  const changed = await update({
    id,
    name: "리뷰 감사",
    reward: { amount: 80 },
    conditions: { photoRequired: true },
  });
  expect(changed).toMatchObject({ name: "리뷰 감사", reward: { type: "point", amount: 80 } });
  expect(await policyOf("review")).toEqual(changed);

  const { items } = await policyHistory(operator, historyInput.parse({ id }));
  const why = { reason, actor: { id: operator.actor.userId, name: "남구청" }, at: world.clock() };
  expect(items).toHaveLength(3);
  expect(items).toEqual(
    expect.arrayContaining([
      { ...why, field: "name", oldValue: "리뷰 보상", newValue: "리뷰 감사" },
      { ...why, field: "reward.amount", oldValue: 50, newValue: 80 },
      { ...why, field: "conditions.photoRequired", oldValue: null, newValue: true },
    ]),
  );
  await update({ id, name: "리뷰 감사" });
  expect(await historyOf(id)).toHaveLength(3);
});

test("history cannot be changed, by anybody", async () => {
  await expect(world.db.delete(rewardPolicyHistory)).rejects.toThrow();
});

test("a second active policy of a type is refused, however many come at once", async () => {
  await expect(create({ ...signup, type: "review" })).rejects.toMatchObject(refused("POLICY_001"));

  const { tally, answers } = await atOnce(
    world,
    times(8, () => create(signup)),
  );
  expect(tally).toEqual({ ok: 1, POLICY_001: 7 });
  const [made] = answers;
  expect(await policyOf("signup")).toEqual(made);

  const older = (await listPolicies(operator)).items.filter(({ type }) => type === "signup").at(-1);
  const activated = update({ id: older?.id, status: "active" });
  await expect(activated).rejects.toMatchObject(refused("POLICY_001"));
  await remove({ id: made?.id });
  expect(await update({ id: older?.id, status: "active" })).toMatchObject({
    status: "active",
    reward: { amount: 1_000 },
  });
});

test("a policy is switched off or deleted for good, and its history stays", async () => {
  const id = await idOf("store_visit");
  await update({ id, status: "active" });
  expect(await remove({ id })).toEqual({ id, action: "deactivated" });
  expect(await remove({ id, permanent: true })).toEqual({ id, action: "deleted" });

  const types = (await listPolicies(operator)).items.map(({ type }) => type);
  expect(types).not.toContain("store_visit");
  await expect(update({ id, name: "x" })).rejects.toMatchObject(refused("RESOURCE_001"));
  await expect(remove({ id })).rejects.toMatchObject(refused("RESOURCE_001"));
  expect(await historyOf(id)).toEqual([
    ["status", "inactive", "deleted"],
    ["status", "active", "inactive"],
    ["status", "inactive", "active"],
  ]);
});

test("what a sign-up brings is one stored value, edited as a policy or as a setting", async () => {
  const { id } = await policyOf("referral_recommender");
  await update({ id, reward: { amount: 800 } });
  const [stored] = await world.db
    .select()
    .from(systemSettings)
    .where(eq(systemSettings.key, "referral_reward_amount"));
  expect(stored).toMatchObject({ value: 800, updatedBy: operator.actor.userId });
  const [row] = await world.db.select().from(rewardPolicies).where(eq(rewardPolicies.id, id));
  expect(row?.amount).toBeNull();

  await world.changeSettings({ referral_reward_amount: 900 });
  await world.db.transaction((tx) =>
    recordAmountChange(operator, tx, {
      key: "referral_reward_amount",
      oldValue: 800,
      newValue: 900,
      reason,
    }),
  );
  expect((await policyOf("referral_recommender")).reward.amount).toBe(900);
  expect(await historyOf(id)).toEqual([
    ["reward.amount", 800, 900],
    ["reward.amount", 500, 800],
  ]);
  await expect(update({ id, reward: { type: "cash" } })).rejects.toMatchObject(
    refused("VALIDATION_003"),
  );
});

test("both places edited at once end in one value, and the history leads there without a gap", async () => {
  const { id, reward } = await policyOf("referral_referee");
  const asSetting = (value: number) => () =>
    updateSettings(operator, { settings: [{ key: "signup_bonus_mileage", value }] });
  const asPolicy = (amount: number) => () => update({ id, reward: { amount } });
  const { tally } = await atOnce<unknown>(world, [
    asSetting(4_100),
    asPolicy(4_200),
    asSetting(4_300),
    asPolicy(4_400),
    asSetting(4_500),
    asPolicy(4_600),
  ]);

  expect(tally).toEqual({ ok: 6 });
  const history = await world.db
    .select()
    .from(rewardPolicyHistory)
    .where(eq(rewardPolicyHistory.policyId, id));
  const next = new Map(history.map(({ oldValue, newValue }) => [oldValue, newValue]));
  let value: unknown = reward.amount;
  for (let step = 0; step < 6; step += 1) value = next.get(value);
  expect(value).toBe((await policyOf("referral_referee")).reward.amount);
});

test("a reward is calculated by its conditions and grants nothing", async () => {
  const id = await idOf("repeat_purchase");
  const calculate = (context: object) =>
    calculateReward(operator, calculateInput.parse({ type: "repeat_purchase", context }));
  await expect(calculate({})).rejects.toMatchObject(refused("RESOURCE_001"));
  await update({ id, status: "active" });

  const enough = { orderAmount: 10_000, rewardCount: 4 };
  expect(await calculate(enough)).toMatchObject({ amount: 500, eligible: true, policy: { id } });
  const nothing = { amount: 0, eligible: false };
  for (const short of [{ ...enough, orderAmount: 9_999 }, { ...enough, rewardCount: 5 }, {}])
    expect(await calculate(short)).toMatchObject(nothing);
  await update({ id, conditions: { photoRequired: true } });
  expect(await calculate({ hasPhoto: true })).toMatchObject({ amount: 500, eligible: true });
  expect(await calculate(enough)).toMatchObject(nothing);
});
