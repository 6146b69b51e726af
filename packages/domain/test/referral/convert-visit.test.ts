import { referralVisits, userProfiles } from "@buzz/db/schema";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { emergencyControl } from "../../src/budget/index.js";
import { emergencyInput } from "../../src/budget/schemas.js";
import { idempotently, newId } from "../../src/index.js";
import { convertVisit } from "../../src/referral/index.js";
import { hireOperator, type Resident, signUp } from "../../src/testing/index.js";
import { colliding, refused, times } from "../support/at-once.js";
import {
  holdingsOf,
  join,
  nothing,
  referralFunds,
  rewardsFor,
  visit,
} from "../support/invitations.js";
import { testWorld } from "../support/world.js";

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

const world = await testWorld();

/** The caller's requests come from an address of its own. */
const from = ({ ctx }: Resident) => ({
  ...ctx,
  client: { ip: `192.0.2.${world.next()}`, userAgent: "test" },
});

const convert = (resident: Resident, visitId: string) => convertVisit(from(resident), { visitId });

/** Somebody who opened an invite link and then signed up without its code. */
async function forgetful(referrer: Resident, afterwards = MINUTE_MS) {
  const visitId = await visit(world, referrer);
  world.clock.advance(afterwards);
  return { resident: await signUp(world), visitId };
}

const broken = (reason: string) => ({ ...refused("REFERRAL_002"), details: { reason } });

test("a visit made before a sign-up without its code converts afterwards, once", async () => {
  const referrer = await signUp(world);
  const { resident, visitId } = await forgetful(referrer);
  world.clock.advance(DAY_MS);

  expect(await convert(resident, visitId)).toEqual({
    status: "paid",
    reward: { type: "mileage", amount: 5_000 },
  });
  expect(await holdingsOf(world, referrer)).toEqual({ points: 500, coupons: [] });
  expect(await holdingsOf(world, resident)).toMatchObject({ points: 5_000, coupons: [{}, {}] });
  const [profile] = await world.db
    .select({ referrerId: userProfiles.referrerId })
    .from(userProfiles)
    .where(eq(userProfiles.userId, resident.userId));
  expect(profile).toEqual({ referrerId: referrer.userId });

  await expect(convert(resident, visitId)).rejects.toMatchObject(refused("REFERRAL_003"));
  const other = await visit(world, await signUp(world));
  await expect(convert(resident, other)).rejects.toMatchObject(refused("REFERRAL_003"));
});

test("of eight conversions at once, by one caller or of one visit, one is paid", async () => {
  const [first, second] = [await signUp(world), await signUp(world)];
  const visits = [];
  for (let index = 0; index < 8; index += 1) visits.push(await visit(world, first));
  const resident = await signUp(world);
  const byOne = await colliding(
    world,
    await referralFunds(world),
    visits.map((visitId) => () => convert(resident, visitId)),
  );
  expect(byOne.tally).toEqual({ ok: 1, REFERRAL_003: 7 });

  const visitId = await visit(world, second);
  const residents = [];
  for (let index = 0; index < 8; index += 1) residents.push(await signUp(world));
  const ofOne = await colliding(
    world,
    await referralFunds(world),
    residents.map((one) => () => convert(one, visitId)),
  );
  expect(ofOne.tally).toEqual({ ok: 1, REFERRAL_003: 7 });
  expect(await holdingsOf(world, second)).toMatchObject({ points: 500 });
});

test("one idempotency key, one effect", async () => {
  const { resident, visitId } = await forgetful(await signUp(world));
  const ctx = { ...from(resident), idempotencyKey: newId() };
  const send = () => idempotently(ctx, "referral.convert", { visitId }, convertVisit);
  const { answers, tally } = await colliding(world, await referralFunds(world), times(4, send));
  expect(tally).toEqual({ ok: 4 });
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(await holdingsOf(world, resident)).toMatchObject({ points: 5_000 });
});

test("whoever came by an invitation has converted, also when it was denied", async () => {
  const referrer = await signUp(world, { phone: "010-9999-0003" });
  const visitId = await visit(world, await signUp(world));
  const guests = [
    await join(world, referrer),
    await join(world, referrer, { phone: "010-9999-0003" }),
  ];
  for (const guest of guests)
    await expect(convert(guest, visitId)).rejects.toMatchObject(refused("REFERRAL_003"));
});

test("a broken rule is refused with its name, and leaves nothing behind", async () => {
  const referrer = await signUp(world, { phone: "010-9999-0004" });
  const own = await visit(world, referrer);
  await expect(convert(referrer, own)).rejects.toMatchObject(broken("self_referral"));

  const samePhone = await visit(world, referrer);
  const double = await signUp(world, { phone: "010-9999-0004" });
  await expect(convert(double, samePhone)).rejects.toMatchObject(broken("self_referral"));

  const { resident: late, visitId: old } = await forgetful(referrer);
  world.clock.advance(30 * DAY_MS);
  await expect(convert(late, old)).rejects.toMatchObject(broken("visit_expired"));

  for (const person of [referrer, double]) expect(await rewardsFor(world, person)).toEqual([]);
  expect(await holdingsOf(world, double)).toEqual(nothing);
  const [untouched] = await world.db
    .select({ convertedAt: referralVisits.convertedAt })
    .from(referralVisits)
    .where(eq(referralVisits.id, samePhone));
  expect(untouched).toEqual({ convertedAt: null });
});

test("an account older than the visit is none that it brought", async () => {
  const resident = await signUp(world);
  world.clock.advance(1);
  const visitId = await visit(world, await signUp(world));
  await expect(convert(resident, visitId)).rejects.toMatchObject(broken("visit_expired"));
});

test("the visitor coupon is for those who signed up within an hour of the visit", async () => {
  const { resident, visitId } = await forgetful(await signUp(world), 3_600_001);
  await convert(resident, visitId);
  expect((await holdingsOf(world, resident)).coupons).toEqual([{ type: "signup", value: 5_000 }]);
});

test("while referrals are stopped the referrer's reward waits", async () => {
  const operator = await hireOperator(world);
  const control = (input: Record<string, unknown>) =>
    emergencyControl(operator, emergencyInput.parse({ reason: "A pause of a test.", ...input }));
  const { resident, visitId } = await forgetful(await signUp(world));
  await control({ action: "pause", services: ["referral"] });
  expect(await convert(resident, visitId)).toEqual({
    status: "pending",
    reward: { type: "mileage", amount: 0 },
    reason: "stopped",
  });
  await control({ action: "resume" });
});

test("unknown visits and other people's accounts are refused", async () => {
  const { resident, visitId } = await forgetful(await signUp(world));
  await expect(convert(resident, newId())).rejects.toMatchObject(refused("RESOURCE_001"));
  const inAnothersName = convertVisit(from(resident), { visitId, userId: newId() });
  await expect(inAnothersName).rejects.toMatchObject(refused("AUTH_003"));
  const inOwnName = convertVisit(from(resident), { visitId, userId: resident.userId });
  await expect(inOwnName).resolves.toMatchObject({ status: "paid" });
});
