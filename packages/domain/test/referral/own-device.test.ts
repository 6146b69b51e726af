import { knownDevices, referralVisits } from "@buzz/db/schema";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { refresh } from "../../src/auth/index.js";
import { contextAs } from "../../src/index.js";
import { convertVisit } from "../../src/referral/index.js";
import { forgetAddresses } from "../../src/retention/index.js";
import { enter, PASSWORD, type Resident, signUp } from "../../src/testing/index.js";
import { atOnce, times } from "../support/at-once.js";
import { denied, join, outcomeOf, rewardsFor, visit } from "../support/invitations.js";
import { testWorld } from "../support/world.js";

const DAY_MS = 86_400_000;

const world = await testWorld();

const newDevice = () => crypto.randomUUID();
const paid = { status: "paid" };
const self = denied("self_referral");
const enterOn = ({ email }: Resident, device: string) =>
  enter(world, { email, password: PASSWORD }, device);
const devicesOf = ({ userId }: Resident) =>
  world.db.select().from(knownDevices).where(eq(knownDevices.userId, userId));

test("nobody is rewarded for a sign-up on the device they signed up on; the account is made all the same", async () => {
  const device = newDevice();
  const referrer = await signUp(world, { device });
  const referee = await join(world, referrer, { device });
  expect(outcomeOf(referee)).toEqual(self);
  const row = { amount: 0, status: "denied", reason: "self_referral" };
  expect(await rewardsFor(world, referee)).toMatchObject([row, row]);
  await expect(enterOn(referee, device)).resolves.toMatchObject({ user: { id: referee.userId } });
});

test("a device that the inviter signed in on later, or renewed a session on, is theirs too", async () => {
  const [signedIn, renewed] = [newDevice(), newDevice()];
  const referrer = await signUp(world);
  await enterOn(referrer, signedIn);
  expect(outcomeOf(await join(world, referrer, { device: signedIn }))).toEqual(self);
  const { refreshToken } = referrer.signUp.tokens;
  await refresh(world.visitor(undefined, renewed), { refreshToken });
  expect(outcomeOf(await join(world, referrer, { device: renewed }))).toEqual(self);
});

test("a sign-up elsewhere by a visit from the inviter's device is denied", async () => {
  const device = newDevice();
  const referrer = await signUp(world, { device });
  const visitId = await visit(world, referrer, undefined, device);
  expect(outcomeOf(await join(world, referrer, { visitId, device: newDevice() }))).toEqual(self);
  expect(outcomeOf(await join(world, referrer, { visitId }))).not.toEqual(paid);
});

test("the inviter's own try of the link at home does not stand in the way of a guest there", async () => {
  const [device, ip] = [newDevice(), "203.0.113.9"];
  const referrer = await signUp(world, { device, ip });
  await visit(world, referrer, ip, device);
  expect(outcomeOf(await join(world, referrer, { ip, device: newDevice() }))).toEqual(paid);
});

test("a visit converted later is denied on every device that both signed in on", async () => {
  const shared = newDevice();
  const referrer = await signUp(world, { device: shared });
  const visitId = await visit(world, referrer, "203.0.113.10", newDevice());
  const referee = await signUp(world, { device: newDevice() });
  await enterOn(referee, shared);
  const origin = { userAgent: "test", ip: "203.0.113.10" };
  const elsewhere = contextAs(world.deps, referee.ctx.actor, origin);
  await expect(convertVisit(elsewhere, { visitId })).rejects.toMatchObject({
    code: "REFERRAL_002",
    details: { reason: "self_referral" },
  });
});

test("other devices, other people on one device, and callers without one are rewarded as ever", async () => {
  const device = newDevice();
  const [referrer, stranger] = [await signUp(world), await signUp(world, { device })];
  await enterOn(referrer, newDevice());
  expect(outcomeOf(await join(world, referrer, { device }))).toEqual(paid);
  expect(outcomeOf(await join(world, referrer))).toEqual(paid);
  expect(outcomeOf(await join(world, stranger))).toEqual(paid);
});

test("sign-ins on one device at the same moment all succeed and are one row", async () => {
  const device = newDevice();
  const referrer = await signUp(world);
  const { tally } = await atOnce(
    world,
    times(8, () => enterOn(referrer, device)),
  );
  expect(tally).toEqual({ ok: 8 });
  expect(await devicesOf(referrer)).toHaveLength(1);
});

test("a device is kept as a keyed hash alone, and forgotten 90 days after its last use, with those of visits", async () => {
  const device = newDevice();
  const referrer = await signUp(world, { device });
  const visitId = await visit(world, referrer, "203.0.113.11", device);
  const hashes = async () => {
    const [known] = await devicesOf(referrer);
    const [seen] = await world.db
      .select()
      .from(referralVisits)
      .where(eq(referralVisits.id, visitId));
    return [known?.deviceHash ?? null, seen?.deviceHash ?? null];
  };
  const [hash] = await hashes();
  expect(hash).toMatch(/^[\w-]{43}$/);
  expect(hash).not.toContain(device);
  expect(await hashes()).toEqual([hash, hash]);

  world.clock.advance(60 * DAY_MS);
  await enterOn(referrer, device);
  world.clock.advance(30 * DAY_MS + 1);
  await forgetAddresses(world.system());
  expect(await hashes()).toEqual([hash, null]);
  world.clock.advance(60 * DAY_MS);
  await forgetAddresses(world.system());
  expect(await hashes()).toEqual([null, null]);
});
