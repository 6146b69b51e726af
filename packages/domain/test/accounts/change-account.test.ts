import { businesses, mileageAccounts } from "@buzz/db/schema";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import {
  accountActivity,
  resetPassword,
  setAccountStatus,
  updateAccount,
} from "../../src/accounts/index.js";
import { changePassword, login } from "../../src/auth/index.js";
import { DAY_MS } from "../../src/index.js";
import {
  enter,
  hireOperator,
  openShop,
  PASSWORD,
  type Resident,
  signUp,
} from "../../src/testing/index.js";
import { refused, times } from "../support/at-once.js";
import { testWorld } from "../support/world.js";

const world = await testWorld();
const operator = await hireOperator(world, "admin");
const superAdmin = await hireOperator(world);

const tokenOf = async ({ email }: Pick<Resident, "email">, password = PASSWORD) =>
  (await enter(world, { email, password })).token;
const enters = (token: string) => world.deps.authenticator.authenticate(token);
const ended = refused("AUTH_002");

test("a suspended account is out at once, and in again when it is active", async () => {
  const resident = await signUp(world);
  const token = await tokenOf(resident);
  await enters(token);
  await setAccountStatus(operator, { id: resident.userId, status: "suspended" });
  await expect(enters(token)).rejects.toMatchObject(ended);
  await setAccountStatus(operator, { id: resident.userId, status: "active" });
  await expect(enters(token)).rejects.toMatchObject(ended);
  await expect(tokenOf(resident)).resolves.toBeDefined();
});

test("nobody suspends themselves, and only a super_admin operators", async () => {
  const other = await hireOperator(world, "content_manager");
  const suspend = (ctx: typeof operator, id: string) =>
    setAccountStatus(ctx, { id, status: "suspended" });
  for (const ctx of [operator, superAdmin])
    await expect(suspend(ctx, ctx.actor.userId)).rejects.toMatchObject(refused("AUTH_003"));
  await expect(suspend(operator, other.actor.userId)).rejects.toMatchObject(refused("AUTH_003"));
  await expect(suspend(superAdmin, other.actor.userId)).resolves.toMatchObject({
    status: "suspended",
    isActive: false,
  });
});

test("a role that changes ends the sessions of the old one", async () => {
  const resident = await signUp(world);
  const token = await tokenOf(resident);
  await enters(token);
  const changed = await updateAccount(operator, { id: resident.userId, role: "business" });
  expect(changed.role).toBe("business");
  await expect(enters(token)).rejects.toMatchObject(ended);
  const again = await updateAccount(operator, { id: resident.userId, role: "user" });
  expect(again.referralCode).toBe(resident.code);
});

test("an owner who becomes a user gets a code and points, and the shop is suspended", async () => {
  const { ownerId, businessId } = await openShop(world);
  const changed = await updateAccount(operator, { id: ownerId, role: "user" });
  expect(changed).toMatchObject({
    referralCode: expect.stringMatching(/^BUZZ-[A-Z0-9]{6}$/),
    businessStatus: "suspended",
  });
  const points = await world.db
    .select()
    .from(mileageAccounts)
    .where(eq(mileageAccounts.userId, ownerId));
  expect(points).toMatchObject([{ balance: 0 }]);
  await updateAccount(operator, { id: ownerId, role: "business", businessStatus: "approved" });
  const [shop] = await world.db.select().from(businesses).where(eq(businesses.id, businessId));
  expect(shop?.status).toBe("approved");
});

test("an e-mail is somebody's own, and operators are no users", async () => {
  const [one, other] = [await signUp(world), await signUp(world)];
  await expect(
    updateAccount(operator, { id: one.userId, email: other.email }),
  ).rejects.toMatchObject(refused("USER_001"));
  await expect(
    updateAccount(superAdmin, { id: operator.actor.userId, name: "다른 이름" }),
  ).rejects.toMatchObject(refused("AUTH_003"));
  await expect(
    updateAccount(operator, { id: one.userId, businessStatus: "approved" }),
  ).rejects.toMatchObject(refused("BUSINESS_001"));
});

test("a temporary password signs in for a day, and opens nothing but its own change", async () => {
  const resident = await signUp(world);
  const { email, userId: id } = resident;
  const old = await tokenOf(resident);
  await resetPassword(operator, {
    id,
    temporaryPassword: "for one day",
    requirePasswordChange: true,
  });
  await expect(enters(old)).rejects.toMatchObject(ended);
  const signedIn = await enter(world, { email, password: "for one day" });
  expect(signedIn).toMatchObject({
    user: { mustChangePassword: true },
    setupRequired: "password",
  });
  expect(await enters(signedIn.token)).toMatchObject({ setupRequired: "password" });

  world.clock.advance(DAY_MS);
  await expect(login(world.visitor(), { email, password: "for one day" })).rejects.toMatchObject(
    refused("AUTH_004"),
  );

  const actor = await enters((await resetAndSignIn(resident, "for another day")).token);
  if (actor.kind !== "user") throw new Error("a user signed in");
  await changePassword(
    { ...resident.ctx, actor },
    { currentPassword: "for another day", newPassword: "for all days" },
  );
  world.clock.advance(DAY_MS);
  const last = await enter(world, { email, password: "for all days" });
  expect(await enters(last.token)).not.toHaveProperty("setupRequired");
});

async function resetAndSignIn({ userId: id, email }: Resident, temporaryPassword: string) {
  await resetPassword(operator, { id, temporaryPassword, requirePasswordChange: true });
  return enter(world, { email, password: temporaryPassword });
}

test("a reset lifts the lock of failed attempts, and a lasting password must be strong", async () => {
  const resident = await signUp(world);
  for (const attempt of times(5, () => tokenOf(resident, "wrong horse")))
    await expect(attempt()).rejects.toMatchObject(refused("AUTH_004"));
  await resetPassword(operator, {
    id: resident.userId,
    temporaryPassword: "for all days",
    requirePasswordChange: false,
  });
  await expect(tokenOf(resident, "for all days")).resolves.toBeDefined();
  const shop = await openShop(world);
  await expect(
    resetPassword(operator, {
      id: shop.ownerId,
      temporaryPassword: "lettersonly",
      requirePasswordChange: false,
    }),
  ).rejects.toMatchObject(refused("VALIDATION_002"));
});

test("the time line merges sign-ins and operators' actions, and pages through both", async () => {
  const resident = await signUp(world);
  const { email } = resident;
  const visitor = world.visitor();
  const userAgent =
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36";
  await login(
    { ...visitor, client: { ...visitor.client, userAgent } },
    { email, password: PASSWORD },
  );
  world.clock.advance(1_000);
  await setAccountStatus(operator, { id: resident.userId, status: "suspended" });
  const page = (number: number, limit: number) =>
    accountActivity(operator, { id: resident.userId, page: number, limit });
  const all = await page(1, 20);
  expect(all.items.map(({ kind }) => kind)).toEqual(["admin", "login"]);
  expect(all.adminActions).toMatchObject([
    {
      action: "user.set_status",
      actorId: operator.actor.userId,
      actorName: expect.stringMatching(/./),
    },
  ]);
  expect(all.loginHistory).toMatchObject([
    { result: "success", device: "Chrome · Windows", userAgent },
  ]);
  const second = await page(2, 1);
  expect(second).toMatchObject({
    items: [{ kind: "login" }],
    adminActions: [],
    pagination: { total: 2, hasPrev: true, hasNext: false },
  });
});
