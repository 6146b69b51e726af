import { auditLogs, outbox } from "@buzz/db/schema";
import { desc, eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { readGate } from "../../src/budget/gate.js";
import { currentBudget, emergencyControl } from "../../src/budget/index.js";
import { emergencyInput } from "../../src/budget/schemas.js";
import { service } from "../../src/budget/services.js";
import { generateCouponQr, useCoupon, verifyQr } from "../../src/coupons/index.js";
import { generateMileageQr, useMileage } from "../../src/mileage/index.js";
import {
  couponQr,
  giveCoupon,
  givePoints,
  hireOperator,
  openShop,
  pointsQr,
  signUp,
} from "../../src/testing/index.js";
import { atOnce, refused } from "../support/at-once.js";
import { isUsed } from "../support/books.js";
import { testWorld } from "../support/world.js";

const world = await testWorld();
const operator = await hireOperator(world);
const shop = await openShop(world);
const reason = "An attack is under way.";

const control = (input: Record<string, unknown>) =>
  emergencyControl(operator, emergencyInput.parse({ reason, ...input }));

const killSwitch = async () => (await currentBudget(operator, {})).killSwitch;

beforeEach(async () => {
  await control({ action: "resume" });
});

test("emergency stop: neither codes nor uses, also of codes made before; after resume both work", async () => {
  const resident = await signUp(world);
  const coupon = await giveCoupon(world, resident);
  await givePoints(world, resident, 5_000);
  const [forCoupon, forPoints] = [await couponQr(resident, coupon), await pointsQr(resident)];

  const stopped = await control({ action: "stop" });
  expect(stopped.services).not.toContain("new_signups");
  expect(stopped.services).toHaveLength(8);
  expect(await killSwitch()).toMatchObject({ enabled: true, reason, until: null });

  const use = () => useCoupon(shop.ctx, { qrCode: forCoupon, purchaseAmount: 9_000 });
  const spend = () => useMileage(shop.ctx, { qrCode: forPoints, amount: 1_000 });
  const stop = (service: string) => ({ ...refused("BUDGET_002"), details: { service } });
  await expect(use()).rejects.toMatchObject(stop("coupon_use"));
  await expect(spend()).rejects.toMatchObject(stop("mileage_use"));
  await expect(generateCouponQr(resident.ctx, coupon)).rejects.toMatchObject(stop("coupon_use"));
  await expect(generateMileageQr(resident.ctx)).rejects.toMatchObject(stop("mileage_use"));
  expect([await isUsed(world, forCoupon), await isUsed(world, forPoints)]).toEqual([false, false]);
  await expect(verifyQr(shop.ctx, { qrCode: forCoupon })).resolves.toMatchObject({
    type: "coupon",
  });

  await control({ action: "resume" });
  expect(await killSwitch()).toMatchObject({ enabled: false, services: [], reason: null });
  await expect(use()).resolves.toMatchObject({ discountAmount: 5_000 });
  await expect(spend()).resolves.toMatchObject({ usedAmount: 1_000 });
  await expect(generateMileageQr(resident.ctx)).resolves.toBeDefined();
});

test("a switch is asked last: what is wrong with a code is told first", async () => {
  const resident = await signUp(world);
  const coupon = await giveCoupon(world, resident, { minPurchaseAmount: 10_000 });
  await givePoints(world, resident, 100);
  const [forCoupon, forPoints] = [await couponQr(resident, coupon), await pointsQr(resident)];
  await control({ action: "emergency_stop" });
  await expect(
    useCoupon(shop.ctx, { qrCode: forCoupon, purchaseAmount: 9_999 }),
  ).rejects.toMatchObject(refused("COUPON_004"));
  await expect(useMileage(shop.ctx, { qrCode: forPoints, amount: 101 })).rejects.toMatchObject(
    refused("MILEAGE_001"),
  );
});

test("listed services stop, under today's names and older ones; the others go on", async () => {
  const { services } = await control({
    action: "pause",
    services: ["mileage.use", "all_events", "qrEvent", "referral_rewards"],
  });
  expect(services).toEqual(["referral", "mileage_use", "event", "qr_event"]);
  const resident = await signUp(world);
  await giveCoupon(world, resident);
  await givePoints(world, resident, 1_000);
  await expect(pointsQr(resident)).rejects.toMatchObject(refused("BUDGET_002"));
  await expect(couponQr(resident, await giveCoupon(world, resident))).resolves.toBeDefined();

  await control({ action: "resume", services: ["mileage_use"] });
  expect((await killSwitch()).services).toEqual(["referral", "event", "qr_event"]);
  await expect(pointsQr(resident)).resolves.toBeDefined();
});

test("with a duration it resumes by the clock, to the second", async () => {
  const resident = await signUp(world);
  await givePoints(world, resident, 1_000);
  const { activeUntil } = await control({ action: "stop", duration: 600 });
  expect(activeUntil).toEqual(new Date(world.clock().getTime() + 600_000));
  expect(await killSwitch()).toMatchObject({ enabled: true, until: activeUntil });

  world.clock.advance(599_999);
  await expect(pointsQr(resident)).rejects.toMatchObject(refused("BUDGET_002"));
  world.clock.advance(1);
  await expect(pointsQr(resident)).resolves.toBeDefined();
  expect(await killSwitch()).toMatchObject({ enabled: false, services: [], until: null });
});

test("reduced rewards are the effect of 85 % until they are lifted or run out", async () => {
  const stage = async () => (await readGate(operator, world.db, "referral")).stage;
  expect(await stage()).toBe("normal");
  await control({ action: "reduce_rewards", duration: 60 });
  expect(await stage()).toBe("danger");
  expect(await killSwitch()).toMatchObject({ enabled: false, rewardsReduced: true, reason });
  world.clock.advance(60_000);
  expect(await stage()).toBe("normal");
  await control({ action: "reduce_rewards" });
  await control({ action: "resume" });
  expect(await stage()).toBe("normal");
});

test("a later command wins: what was stopped for good stops for ten minutes", async () => {
  await control({ action: "stop", services: ["referral"] });
  await control({ action: "pause", services: ["referral"], duration: 600 });
  world.clock.advance(600_000);
  expect((await killSwitch()).services).toEqual([]);
});

test("commands at the same moment come one after the other: the log tells what each has found", async () => {
  const single = service.options.slice(0, 8);
  const { tally, answers } = await atOnce(
    world,
    single.map((name) => () => control({ action: "stop", services: [name] })),
  );
  expect(tally).toEqual({ ok: 8 });
  const lengths = answers.map(({ killSwitch: { services } }) => services.length);
  expect(lengths.toSorted()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
});

test("every command is in the log, and told to operators", async () => {
  await control({ action: "stop", services: ["referral"] });
  const [row] = await world.db
    .select()
    .from(auditLogs)
    .where(eq(auditLogs.action, "budget.emergency"))
    .orderBy(desc(auditLogs.id))
    .limit(1);
  expect(row).toMatchObject({
    actorId: operator.actor.userId,
    reason,
    oldValues: { enabled: false },
    newValues: { enabled: true, services: ["referral"] },
  });
  const [message] = await world.db.select().from(outbox).orderBy(desc(outbox.seq)).limit(1);
  expect(message).toMatchObject({
    topic: "budget.alert",
    audience: "admins",
    payload: { action: "emergency_stop", services: ["referral"] },
  });
});
