import { businessApplications } from "@buzz/db/schema";
import { expect, test } from "vitest";
import { listAccounts, setAccountStatus } from "../../src/accounts/index.js";
import { listInput } from "../../src/accounts/schemas.js";
import { login } from "../../src/auth/index.js";
import {
  giveCoupon,
  givePoints,
  hireOperator,
  openBudget,
  openShop,
  PASSWORD,
  signUp,
} from "../../src/testing/index.js";
import { testWorld } from "../support/world.js";

const world = await testWorld();
await openBudget(world, { referral: 1_000_000, coupon: 1_000_000 });
const operator = await hireOperator(world, "admin");
const inviter = await signUp(world, { name: "김영희", phone: "010-5555-1234" });
const guest = await signUp(world, { name: "박철수", referralCode: inviter.code });
const shop = await openShop(world);

const list = async (given: Record<string, unknown> = {}) =>
  (await listAccounts(operator, listInput.parse(given))).items;
const idsOf = async (given: Record<string, unknown>) => (await list(given)).map(({ id }) => id);

test("search finds names by any part of them, e-mails, phones and registration numbers as a whole", async () => {
  expect(await idsOf({ search: "영희" })).toEqual([inviter.userId]);
  expect(await idsOf({ search: guest.email.toUpperCase() })).toEqual([guest.userId]);
  for (const search of ["010-5555-1234", "01055551234"])
    expect(await idsOf({ search })).toEqual([inviter.userId]);
  for (const search of ["5555-12", "5555-1234", guest.email.slice(0, -1)])
    expect(await idsOf({ search })).toEqual([]);
  const [application] = await world.db.select().from(businessApplications);
  if (application === undefined) throw new Error("the shop applied");
  const { registrationNumber } = world.deps.cipher.openAll(application, application.id);
  expect(await idsOf({ search: registrationNumber })).toEqual([shop.ownerId]);
  expect(await idsOf({ search: registrationNumber.slice(0, -1) })).toEqual([]);
  const [found] = await list({ search: "가게", role: "business" });
  expect(found).toMatchObject({ id: shop.ownerId, businessStatus: "approved" });
  expect(await idsOf({ search: "수영로" })).toEqual([]);
  for (const search of ["%", "_", "100%"]) expect(await idsOf({ search })).toEqual([]);
});

test("roles and statuses select, and inactive is suspended", async () => {
  const suspended = await signUp(world);
  await setAccountStatus(operator, { id: suspended.userId, status: "suspended" });
  for (const status of ["suspended", "inactive"])
    expect(await list({ status })).toMatchObject([{ id: suspended.userId, isActive: false }]);
  expect(await idsOf({ status: "active" })).not.toContain(suspended.userId);
  expect(await idsOf({ role: "business" })).toEqual([shop.ownerId]);
});

test("every order goes both ways, and those who never signed in are last of the newest", async () => {
  await login(world.visitor(), { email: inviter.email, password: PASSWORD });
  for (const sortBy of ["created_at", "name", "email", "login_count", "last_login_at"]) {
    const up = await idsOf({ sortBy, sortOrder: "asc" });
    expect(await idsOf({ sortBy, sortOrder: "desc" })).toEqual([...up].reverse());
  }
  const emails = (await list({ sortBy: "email", sortOrder: "asc" })).map(({ email }) => email);
  expect(emails).toEqual(emails.toSorted());
  expect(await list({ sortBy: "email", sortOrder: "asc", limit: 2, page: 2 })).toMatchObject(
    emails.slice(2, 4).map((email) => ({ email })),
  );
  const newest = await list({ sortBy: "last_login_at" });
  expect(newest.at(-1)).toMatchObject({ lastLoginAt: null });
  const [busiest] = await list({ sortBy: "login_count" });
  expect(busiest).toMatchObject({ id: inviter.userId, loginCount: 2 });
});

test("each row tells what its account did", async () => {
  const idle = await signUp(world);
  await givePoints(world, idle, 700);
  await giveCoupon(world, idle);
  const stats = new Map((await list()).map((row) => [row.id, row.stats]));
  expect(stats.get(inviter.userId)?.totalReferrals).toBe(1);
  expect(stats.get(guest.userId)).toEqual({
    totalReferrals: 0,
    totalMileage: 5_000,
    totalCouponsUsed: 0,
  });
  expect(stats.get(idle.userId)).toEqual({
    totalReferrals: 0,
    totalMileage: 700,
    totalCouponsUsed: 0,
  });
});
