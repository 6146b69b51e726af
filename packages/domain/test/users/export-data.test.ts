import { auditLogs } from "@buzz/db/schema";
import { and, eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { useCoupon } from "../../src/coupons/index.js";
import { savePreferences } from "../../src/notifications/index.js";
import { deliverOutbox } from "../../src/outbox/index.js";
import { approveSettlement, markPaid } from "../../src/settlements/index.js";
import {
  couponQr,
  giveCoupon,
  givePoints,
  hireOperator,
  openBudget,
  openShop,
  signUp,
} from "../../src/testing/index.js";
import { exportData, updateProfile } from "../../src/users/index.js";
import { exportOutput } from "../../src/users/schemas.js";
import { requested, shopOwed } from "../support/settlements.js";
import { testWorld } from "../support/world.js";

const world = await testWorld();
const million = 1_000_000;
await openBudget(world, {
  referral: million,
  coupon: million,
  event: million,
  settlement: million,
});

test("a user gets all of their own, nothing of others, and no secret", async () => {
  const shop = await openShop(world);
  const inviter = await signUp(world, {
    name: "남의이름",
    phone: "010-7777-6666",
    ip: "203.0.113.9",
  });
  const resident = await signUp(world, {
    name: "본인이름",
    phone: "010-5555-4444",
    ip: "203.0.113.5",
    device: "OwnBrowser",
    referralCode: inviter.code,
  });
  const guest = await signUp(world, {
    name: "손님이름",
    phone: "010-3333-2222",
    ip: "203.0.113.3",
    referralCode: resident.code,
  });
  await updateProfile(resident.ctx, { university: "본인대학교" });
  const coupon = await giveCoupon(world, resident);
  await useCoupon(shop.ctx, { qrCode: await couponQr(resident, coupon), purchaseAmount: 9_000 });
  await deliverOutbox(world.system());
  await savePreferences(resident.ctx, { channels: { push: { coupon: false } } });

  const everything = exportOutput.parse(await exportData(resident.ctx, { page: 1 }));
  expect(everything).toMatchObject({
    page: 1,
    hasNext: false,
    notificationPreferences: { muted: ["push.coupon"], quiet: true },
    account: {
      email: resident.email,
      phone: "010-5555-4444",
      university: "본인대학교",
      points: { totalEarned: 5_500 },
    },
    business: null,
    sessions: [{ ip: "203.0.113.5" }],
    knownDevices: [{ createdAt: expect.any(Date), lastSeenAt: expect.any(Date) }],
    invitedBy: [{ ip: "203.0.113.5" }],
    uses: [{ purchaseAmount: 9_000, discountAmount: 5_000 }],
    settlements: [],
  });
  expect(everything.coupons.map(({ status }) => status)).toContain("used");
  expect(everything.referralRewards.map(({ side }) => side).toSorted()).toEqual([
    "referee",
    "referrer",
  ]);
  expect(everything.notifications.length).toBeGreaterThan(0);
  expect(everything.actions.map(({ action }) => action)).toContain("user.export");

  const told = JSON.stringify(everything);
  for (const other of [inviter, guest])
    expect(told.includes(other.email) || told.includes(other.signUp.user.name)).toBe(false);
  for (const secret of ["010-7777", "010-3333", "203.0.113.9", "203.0.113.3", "$argon2"])
    expect(told).not.toContain(secret);
});

test("an owner gets the shop with its account, and its settlements", async () => {
  const operator = await hireOperator(world);
  const shop = await shopOwed(world);
  const id = await requested(world, shop);
  await approveSettlement(operator, { id, approved: true });
  await markPaid(operator, { id, outcome: "paid" });
  const other = await shopOwed(world);
  await requested(world, other);
  const everything = exportOutput.parse(await exportData(shop.ctx, { page: 1 }));
  expect(everything).toMatchObject({
    business: { id: shop.businessId, bankAccountNumber: "101-2026-1234-01" },
    applications: [{ status: "approved" }],
    settlements: [{ status: "paid", totalAmount: 10_000 }],
    uses: [],
  });
});

test("what is long comes in pages, each row once", async () => {
  const resident = await signUp(world);
  for (let grant = 0; grant < 3; grant += 1) await givePoints(world, resident, 1_000);
  await world.db.execute(sql`
    insert into notifications (id, user_id, type, template, data, created_at)
    select gen_random_uuid(), ${resident.userId}::uuid, 'system', 'test', json_build_object('number', n),
      ${world.clock().toISOString()}::timestamptz + make_interval(secs => n)
    from generate_series(1, 1100) n`);
  const pages = [];
  for (const page of [1, 2, 3]) pages.push(await exportData(resident.ctx, { page }));
  expect(pages.map(({ hasNext }) => hasNext)).toEqual([true, true, false]);
  expect(pages.map(({ notifications }) => notifications.length)).toEqual([500, 500, 100]);
  expect(pages.map(({ points }) => points.length)).toEqual([3, 0, 0]);
  const numbers = pages.flatMap(({ notifications }) =>
    notifications.map(({ data }) => data.number),
  );
  expect(new Set(numbers).size).toBe(1_100);
  const entries = await world.db.$count(
    auditLogs,
    and(eq(auditLogs.action, "user.export"), eq(auditLogs.actorId, resident.userId)),
  );
  expect(entries).toBe(3);
});
