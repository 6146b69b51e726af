import { users } from "@buzz/db/schema";
import { sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { setAccountStatus } from "../../src/accounts/index.js";
import { login } from "../../src/auth/index.js";
import type { AdminContext } from "../../src/index.js";
import { assignRole, hireOperator as hire } from "../../src/operators/index.js";
import { hireInput } from "../../src/operators/schemas.js";
import { enter, hireOperator, signUp } from "../../src/testing/index.js";
import { colliding, refused } from "../support/at-once.js";
import { testWorld } from "../support/world.js";

const world = await testWorld();
let one: AdminContext;
let other: AdminContext;
beforeEach(async () => {
  await world.db.update(users).set({ status: "suspended" });
  [one, other] = [await hireOperator(world), await hireOperator(world)];
});

const superAdmins = sql`select from user_admin_roles where role = 'super_admin' for update`;
const suspend = (ctx: AdminContext, { actor }: AdminContext) =>
  setAccountStatus(ctx, { id: actor.userId, status: "suspended" });
const demote = (ctx: AdminContext, { actor }: AdminContext, expiresAt?: Date) =>
  assignRole(ctx, { userId: actor.userId, permissionId: "admin", ...(expiresAt && { expiresAt }) });

test("two super_admins who suspend each other at once: one stays", async () => {
  const { tally } = await colliding<unknown>(world, superAdmins, [
    () => suspend(one, other),
    () => suspend(other, one),
  ]);
  expect(tally).toEqual({ ok: 1, RESOURCE_003: 1 });
});

test("nor can one suspend the other while that one takes its role", async () => {
  const { tally } = await colliding<unknown>(world, superAdmins, [
    () => suspend(one, other),
    () => demote(other, one),
  ]);
  expect(tally).toEqual({ ok: 1, RESOURCE_003: 1 });
});

test("a super_admin for a time is no replacement for one for good", async () => {
  const guest = await hireOperator(world, "admin");
  const tomorrow = new Date(world.clock().getTime() + 86_400_000);
  const { userId } = guest.actor;
  await assignRole(one, { userId, permissionId: "super_admin", expiresAt: tomorrow });
  await suspend(one, other);
  await expect(
    suspend({ ...guest, actor: { ...guest.actor, adminRole: "super_admin" } }, one),
  ).rejects.toMatchObject(refused("RESOURCE_003"));
});

test("an assignment that has run out grants nothing, and its sessions ended when it was made", async () => {
  const created = await hire(one, hireInput.parse({ ...clerk, requirePasswordChange: false }));
  const { email, temporaryPassword: password, userId } = created;
  const before = await enter(world, { email, password });
  const soon = new Date(world.clock().getTime() + 600_000);
  await assignRole(one, { userId, permissionId: "content_manager", expiresAt: soon });
  await expect(world.deps.authenticator.authenticate(before.token)).rejects.toMatchObject(
    refused("AUTH_002"),
  );
  const { token } = await enter(world, { email, password });
  const role = async () => {
    const actor = await world.deps.authenticator.authenticate(token);
    world.deps.authenticator.forget(actor.sessionId);
    return actor.kind === "admin" ? actor.adminRole : undefined;
  };
  expect(await role()).toBe("content_manager");
  world.clock.set(soon);
  expect(await role()).toBe(null);
});

test("roles are for operators, and never one's own", async () => {
  const { userId } = await signUp(world);
  await expect(assignRole(one, { userId, permissionId: "admin" })).rejects.toMatchObject(
    refused("RESOURCE_001"),
  );
  await expect(demote(one, one)).rejects.toMatchObject(refused("AUTH_003"));
  await expect(demote(one, other, world.clock())).rejects.toMatchObject(refused("VALIDATION_002"));
});

test("a new operator's password is random, strong, and to be changed", async () => {
  const [first, second] = [
    await hire(one, hireInput.parse({ ...clerk, email: "first@buzz.example" })),
    await hire(one, hireInput.parse({ ...clerk, email: "second@buzz.example" })),
  ];
  expect(first.temporaryPassword).not.toBe(second.temporaryPassword);
  const { email, temporaryPassword: password } = first;
  expect(await login(world.visitor(), { email, password })).toMatchObject({
    user: { mustChangePassword: true, adminRole: "business_manager" },
    setupRequired: "password",
  });
  await expect(hire(one, hireInput.parse({ ...clerk, email }))).rejects.toMatchObject(
    refused("USER_001"),
  );
  expect(hireInput.safeParse({ ...clerk, role: "super_admin" }).success).toBe(false);
});

const clerk = { email: "clerk@buzz.example", name: "남구청", role: "business_manager" };
