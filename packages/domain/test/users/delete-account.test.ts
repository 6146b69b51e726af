import {
  auditLogs,
  businessApplications,
  businesses,
  files,
  notifications,
  referralRewards,
  users,
} from "@buzz/db/schema";
import { account } from "@buzz/ledger";
import { and, desc, eq } from "drizzle-orm";
import { afterEach, describe, expect, test } from "vitest";
import { removeAccount } from "../../src/accounts/index.js";
import { changePassword, login } from "../../src/auth/index.js";
import { useCoupon } from "../../src/coupons/index.js";
import { sweepErasedFiles, uploadDocuments, uploadImage } from "../../src/files/index.js";
import { contextAs, newId, type OwnerActor, type UserActor } from "../../src/index.js";
import { hmac } from "../../src/kernel/ids.js";
import { emailColumns } from "../../src/kernel/personal-columns.js";
import { useMileage } from "../../src/mileage/index.js";
import { registerPushToken } from "../../src/notifications/index.js";
import { deliverOutbox } from "../../src/outbox/index.js";
import { requestReset } from "../../src/password-reset/index.js";
import { reverseTransaction } from "../../src/reversals/index.js";
import { approveSettlement, markPaid } from "../../src/settlements/index.js";
import { signInSocially } from "../../src/social/sign-in.js";
import {
  couponQr,
  enter,
  giveCoupon,
  givePoints,
  hireOperator,
  openBudget,
  openShop,
  PASSWORD,
  pointsQr,
  signUp,
  type World,
} from "../../src/testing/index.js";
import { deleteAccount, updateProfile } from "../../src/users/index.js";
import { atOnce, colliding, refused } from "../support/at-once.js";
import { balanceOf, budgetOf, couponStatus, pointsOf } from "../support/books.js";
import { emailOf } from "../support/people.js";
import { pdf, photo, upload } from "../support/pictures.js";
import { rows } from "../support/rows.js";
import { requested, shopOwed, useCouponAt } from "../support/settlements.js";
import { tablesThatSay } from "../support/traces.js";
import { testWorld } from "../support/world.js";

const world = await testWorld();
const million = 1_000_000;
await openBudget(world, {
  referral: million,
  coupon: million,
  event: million,
  settlement: million,
});

afterEach(() => world.storage.setBroken(false));

/** The context of a sign-in that just happened, with its session. */
async function signedIn(email: string, password = PASSWORD) {
  return contextOf(world, (await enter(world, { email, password })).token);
}

async function contextOf({ deps }: World, token: string) {
  const actor = await deps.authenticator.authenticate(token);
  if (actor.kind === "admin") throw new Error("operators cannot leave");
  const own: UserActor | OwnerActor = actor;
  return contextAs(deps, own, { userAgent: "LeaversPhone/7", ip: "203.0.113.77" });
}

const leave = async ({ email }: { email: string }) =>
  deleteAccount(await signedIn(email), { password: PASSWORD });

test("nothing personal is left, in no table and no file", async () => {
  const inviter = await signUp(world);
  const leaver = await signUp(world, {
    name: "독고탈퇴",
    phone: "010-9876-1234",
    ip: "203.0.113.77",
    device: "LeaversBrowser",
    referralCode: inviter.code,
  });
  const ctx = await signedIn(leaver.email);
  await updateProfile(ctx, { university: "떠날대학교", birthDate: "1999-02-03", gender: "female" });
  await registerPushToken(ctx, { token: "the-leavers-device", platform: "ios" });
  await uploadImage(ctx, { purpose: "profile" }, [await photo("독고탈퇴.png")]);
  await requestReset(ctx, { email: leaver.email });
  await changePassword(ctx, { currentPassword: PASSWORD, newPassword: "another horse 2" });
  await deliverOutbox(world.system());

  const browser = hmac(world.deps.serverSecret, "device:LeaversBrowser");
  expect(await tablesThatSay(world, browser)).toEqual(["known_devices", "referral_visits"]);

  const leaving = await signedIn(leaver.email, "another horse 2");
  await deleteAccount(leaving, { password: "another horse 2", reason: "이사를 갑니다" });
  await deliverOutbox(world.system());

  for (const trace of [
    "독고탈퇴",
    leaver.email,
    "010-9876-1234",
    "떠날대학교",
    "the-leavers-device",
    browser,
  ])
    expect(await tablesThatSay(world, trace), trace).toEqual([]);
  for (const trace of ["203.0.113.77", "LeaversPhone/7"])
    expect(await tablesThatSay(world, trace), trace).toEqual(["audit_logs"]);
  expect(await world.db.$count(notifications, eq(notifications.userId, leaver.userId))).toBe(0);
  expect(world.storage.names()).toEqual([]);
  const [row] = await world.db.select().from(users).where(eq(users.id, leaver.userId));
  expect(row).toMatchObject({ status: "deactivated", passwordHash: null });
  const [entry] = await world.db
    .select()
    .from(auditLogs)
    .where(and(eq(auditLogs.entityId, leaver.userId), eq(auditLogs.action, "user.erase")));
  expect(entry).toMatchObject({ ip: null, userAgent: null, reason: "이사를 갑니다" });
});

test("coupons and points that were not used return to their budgets, those that were stay in the books", async () => {
  const before = await budgetOf(world);
  const shop = await openShop(world);
  const leaver = await signUp(world);
  const used = await giveCoupon(world, leaver);
  const unused = await giveCoupon(world, leaver, { type: "event", discountValue: 8_000 });
  await givePoints(world, leaver, 3_000);
  await givePoints(world, leaver, 2_000, { category: "referral" });
  await useCoupon(shop.ctx, { qrCode: await couponQr(leaver, used), purchaseAmount: 9_000 });
  await useMileage(shop.ctx, { qrCode: await pointsQr(leaver), amount: 1_000 });

  await leave(leaver);

  expect(await couponStatus(world, unused.id)).toBe("expired");
  expect(await balanceOf(world, account.user(leaver.userId))).toBe(0);
  const { lines } = await pointsOf(world, leaver.userId);
  expect(lines.at(-1)).toEqual({ type: "expire", amount: 4_000, before: 4_000, after: 0 });
  const after = await budgetOf(world);
  expect(after.referral).toEqual(before.referral);
  expect(after.event).toEqual(before.event);
  expect(after.coupon.reserved).toBe(before.coupon.reserved);
  expect(after.coupon.executed).toBe(before.coupon.executed + 6_000);
});

test("sessions end at once, and the e-mail is free for somebody new", async () => {
  const { email, userId } = await signUp(world);
  const { token } = await enter(world, { email, password: PASSWORD });
  await leave({ email });
  await expect(world.deps.authenticator.authenticate(token)).rejects.toMatchObject(
    refused("AUTH_002"),
  );
  await expect(login(world.visitor(), { email, password: PASSWORD })).rejects.toMatchObject(
    refused("AUTH_004"),
  );
  const newcomer = await signUp(world);
  await world.db
    .update(users)
    .set(emailColumns(world.deps, newcomer.userId, email))
    .where(eq(users.id, newcomer.userId));
  const again = await enter(world, { email, password: PASSWORD });
  expect(again.user.id).not.toBe(userId);
});

test("a reward that waits is given up", async () => {
  const inviter = await signUp(world);
  await world.changeSettings({ referral_daily_cap_total: 0 });
  const guest = await signUp(world, { referralCode: inviter.code });
  await world.changeSettings({ referral_daily_cap_total: 500_000 });
  await world.db
    .update(referralRewards)
    .set({ status: "pending", paidAt: null })
    .where(
      and(eq(referralRewards.referredUserId, guest.userId), eq(referralRewards.side, "referrer")),
    );
  await leave(inviter);
  const [reward] = await world.db
    .select()
    .from(referralRewards)
    .where(
      and(eq(referralRewards.referredUserId, guest.userId), eq(referralRewards.side, "referrer")),
    );
  expect(reward?.status).toBe("cancelled");
});

describe("who leaves is proved", () => {
  test("by the password, and wrong ones lock the account", async () => {
    const { email } = await signUp(world);
    const ctx = await signedIn(email);
    const wrong = () => deleteAccount(ctx, { password: "not this one" });
    for (let attempt = 0; attempt < 5; attempt += 1)
      await expect(wrong()).rejects.toMatchObject(refused("AUTH_004"));
    await expect(deleteAccount(ctx, { password: PASSWORD })).rejects.toMatchObject(
      refused("AUTH_008"),
    );
  });

  test("or by a sign-in younger than 10 minutes", async () => {
    const ctx = await signedIn((await signUp(world)).email);
    world.clock.advance(10 * 60_000);
    await expect(deleteAccount(ctx, {})).rejects.toMatchObject(refused("AUTH_004"));
    const fresh = await signedIn((await signUp(world)).email);
    world.clock.advance(10 * 60_000 - 1);
    expect(await deleteAccount(fresh, {})).toBeNull();
  });

  test("an account without a password by its sign-in alone, and its provider forgets it", async () => {
    const identity = {
      subject: newId(),
      email: "social@buzz.example",
      name: "소셜",
      avatarUrl: null,
    };
    const enterSocially = () => signInSocially(world.visitor(), "google", identity, {});
    const first = await enterSocially();
    const ctx = await contextOf(world, first.token);
    world.clock.advance(11 * 60_000);
    await expect(deleteAccount(ctx, { password: "whatever" })).rejects.toMatchObject(
      refused("AUTH_004"),
    );
    await deleteAccount(await contextOf(world, (await enterSocially()).token), {});
    expect(await enterSocially()).toMatchObject({ isNewUser: true });
  });
});

describe("an owner", () => {
  test("leaves a shop that is hidden and names nobody", async () => {
    const { businessId, ownerId, ctx } = await openShop(world);
    const email = await emailOf(world, ownerId);
    await uploadDocuments(ctx, { applicantEmail: email }, [upload(pdf, "통장.pdf")]);
    await leave({ email });
    const [shop] = await world.db.select().from(businesses).where(eq(businesses.id, businessId));
    expect(shop).toMatchObject({ status: "suspended", bankAccountNumber: null, ownerName: null });
    const [application] = await world.db
      .select()
      .from(businessApplications)
      .orderBy(desc(businessApplications.createdAt), desc(businessApplications.id));
    expect(application).toMatchObject({ ownerName: null, phone: null, bankAccountNumber: null });
    for (const trace of [email, "통장.pdf"]) expect(await tablesThatSay(world, trace)).toEqual([]);
    expect(world.storage.names()).toEqual([]);
  });

  test("stays while the programme owes the shop, requested or not, also when an operator asks", async () => {
    const operator = await hireOperator(world);
    const shop = await shopOwed(world);
    const email = await emailOf(world, shop.ownerId);
    const unpaid = async () => {
      await expect(leave({ email })).rejects.toMatchObject(refused("RESOURCE_003"));
      await expect(
        removeAccount(operator, { id: shop.ownerId, permanent: true }),
      ).rejects.toMatchObject(refused("RESOURCE_003"));
    };
    await unpaid();
    const id = await requested(world, shop);
    await unpaid();
    await approveSettlement(operator, { id, approved: true });
    await unpaid();
    await markPaid(operator, { id, outcome: "paid" });
    expect(await leave({ email })).toBeNull();
  });

  test("stays while it owes money back that no settlement has deducted", async () => {
    const operator = await hireOperator(world);
    const shop = await openShop(world);
    const email = await emailOf(world, shop.ownerId);
    const transactionNo = await useCouponAt(world, shop);
    const id = await requested(world, shop);
    await approveSettlement(operator, { id, approved: true });
    await markPaid(operator, { id, outcome: "paid" });
    await reverseTransaction(operator, { transactionNo, reason: "결제가 두 번 입력되었습니다." });
    const owes = { ...refused("RESOURCE_003"), details: { reason: "owes", amount: 10_000 } };
    await expect(leave({ email })).rejects.toMatchObject(owes);

    await useCouponAt(world, shop);
    const deducting = await requested(world, shop);
    await approveSettlement(operator, { id: deducting, approved: true });
    expect(await leave({ email })).toBeNull();
  });

  test("cannot slip away while a customer pays", async () => {
    const shop = await openShop(world);
    const email = await emailOf(world, shop.ownerId);
    const resident = await signUp(world);
    const qrCode = await couponQr(resident, await giveCoupon(world, resident));
    const ctx = await signedIn(email);
    const { tally } = await colliding<unknown>(world, rows.owedTo(shop.businessId), [
      () => useCoupon(shop.ctx, { qrCode, purchaseAmount: 9_000 }),
      () => deleteAccount(ctx, { password: PASSWORD }),
    ]);
    expect(tally).toEqual({ ok: 1, RESOURCE_003: 1 });
  });
});

test("leaving twice at once gives everything back once", async () => {
  const leaver = await signUp(world);
  await giveCoupon(world, leaver);
  await givePoints(world, leaver, 3_000);
  const before = await budgetOf(world);
  const ctx = await signedIn(leaver.email);
  const { tally } = await colliding(world, rows.points(leaver.userId), [
    () => deleteAccount(ctx, {}),
    () => deleteAccount(ctx, {}),
  ]);
  expect(tally).toEqual({ ok: 2 });
  expect((await budgetOf(world)).coupon.reserved).toBe(before.coupon.reserved - 8_000);
});

test("points that are spent while their owner leaves are spent or returned", async () => {
  const shop = await openShop(world);
  for (let round = 0; round < 5; round += 1) {
    const leaver = await signUp(world);
    await givePoints(world, leaver, 3_000);
    const qrCode = await pointsQr(leaver);
    const ctx = await signedIn(leaver.email);
    const { tally } = await atOnce<unknown>(world, [
      () => deleteAccount(ctx, {}),
      () => useMileage(shop.ctx, { qrCode, amount: 3_000 }),
    ]);
    const { lines } = await pointsOf(world, leaver.userId);
    expect(lines.at(-1)?.type).toBe(tally.ok === 2 ? "use" : "expire");
  }
});

test("a storage that is out of reach holds nobody up, and loses its files later", async () => {
  const leaver = await signUp(world);
  const ctx = await signedIn(leaver.email);
  const { fileName } = await uploadImage(ctx, { purpose: "profile" }, [await photo()]);
  world.storage.setBroken(true);
  await deleteAccount(ctx, {});
  expect(await sweepErasedFiles(world.system())).toBe(0);
  expect(world.storage.names()).toContain(fileName);
  world.storage.setBroken(false);
  const swept = await Promise.all([1, 2].map(() => sweepErasedFiles(world.system())));
  expect(swept.toSorted()).toEqual([0, 1]);
  expect(world.storage.names()).toEqual([]);
  expect(await world.db.$count(files, eq(files.name, fileName))).toBe(0);
});
