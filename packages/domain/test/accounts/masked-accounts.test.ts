import { auditLogs } from "@buzz/db/schema";
import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import {
  endSessions,
  getAccount,
  listAccounts,
  resetPassword,
  revealAccount,
} from "../../src/accounts/index.js";
import { listInput } from "../../src/accounts/schemas.js";
import { login } from "../../src/auth/index.js";
import { enter, hireOperator, PASSWORD, signUp } from "../../src/testing/index.js";
import { refused, times } from "../support/at-once.js";
import { testWorld } from "../support/world.js";

const world = await testWorld();
const operator = await hireOperator(world, "admin");
const superAdmin = await hireOperator(world);
const resident = await signUp(world, { name: "홍길동", phone: "010-1234-5678" });
const reason = "They asked us to call them back.";

test("whoever asks for it masked learns no member's name, e-mail or phone, but their colleagues'", async () => {
  const { items } = await listAccounts(operator, listInput.parse({ masked: true }));
  const masked = { name: "홍*동", phone: "010-****-5678" };
  expect(items.find(({ id }) => id === resident.userId)).toMatchObject(masked);
  const { user, profile } = await getAccount(operator, { id: resident.userId, masked: true });
  expect(user).toMatchObject(masked);
  expect(user.email).toMatch(/^..\*\*@/);
  expect(profile.birthDate).toBeNull();
  expect(JSON.stringify(items)).not.toContain(resident.email);
  const colleague = items.find(({ id }) => id === superAdmin.actor.userId);
  expect(colleague?.email).not.toContain("*");
});

test("who looked at somebody's identity, and why, is in the audit log", async () => {
  const revealed = await revealAccount(operator, { id: resident.userId, reason });
  expect(revealed).toMatchObject({
    name: "홍길동",
    email: resident.email,
    phone: "010-1234-5678",
  });
  const looked = await world.db
    .select({ actorId: auditLogs.actorId, reason: auditLogs.reason })
    .from(auditLogs)
    .where(and(eq(auditLogs.action, "user.reveal"), eq(auditLogs.entityId, resident.userId)));
  expect(looked).toEqual([{ actorId: operator.actor.userId, reason }]);
  await expect(revealAccount(operator, { id: crypto.randomUUID(), reason })).rejects.toMatchObject(
    refused("RESOURCE_001"),
  );
});

test("whom an operator saw unmasked, in a list or alone, is in the audit log; masked and colleagues are not", async () => {
  const watcher = await hireOperator(world, "admin");
  const looks = async () =>
    world.db
      .select({
        action: auditLogs.action,
        entityId: auditLogs.entityId,
        newValues: auditLogs.newValues,
      })
      .from(auditLogs)
      .where(eq(auditLogs.actorId, watcher.actor.userId))
      .orderBy(auditLogs.createdAt, auditLogs.id);
  await listAccounts(watcher, listInput.parse({ masked: true }));
  await listAccounts(watcher, listInput.parse({ role: "admin" }));
  await getAccount(watcher, { id: resident.userId, masked: true });
  await getAccount(watcher, { id: superAdmin.actor.userId, masked: false });
  expect(await looks()).toEqual([]);
  await listAccounts(watcher, listInput.parse({ search: resident.email }));
  await getAccount(watcher, { id: resident.userId, masked: false });
  expect(await looks()).toEqual([
    { action: "user.list", entityId: "", newValues: { userIds: [resident.userId] } },
    { action: "user.look", entityId: resident.userId, newValues: null },
  ]);
});

test("somebody is signed out everywhere at once, and nobody signs out their equals", async () => {
  const { userId: id, email } = await signUp(world);
  const { token } = await enter(world, { email, password: PASSWORD });
  await world.deps.authenticator.authenticate(token);
  expect((await getAccount(operator, { id, masked: true })).access.openSessions).toBe(2);
  expect(await endSessions(operator, { id, reason })).toEqual({ userId: id, ended: 2 });
  await expect(world.deps.authenticator.authenticate(token)).rejects.toMatchObject(
    refused("AUTH_002"),
  );
  expect((await getAccount(operator, { id, masked: true })).access.openSessions).toBe(0);
  for (const target of [operator, superAdmin])
    await expect(endSessions(operator, { id: target.actor.userId, reason })).rejects.toMatchObject(
      refused("AUTH_003"),
    );
});

test("an account tells how it is got into: locked, with a password to be changed, with a second factor", async () => {
  const { userId: id, email } = await signUp(world);
  const access = async () => (await getAccount(operator, { id, masked: true })).access;
  expect(await access()).toMatchObject({
    hasPassword: true,
    mustChangePassword: false,
    secondFactor: false,
    lockedUntil: null,
    erased: false,
  });
  for (const attempt of times(5, () => login(world.visitor(), { email, password: "wrong horse" })))
    await expect(attempt()).rejects.toMatchObject(refused("AUTH_004"));
  const { lockedUntil } = await access();
  expect(lockedUntil?.getTime()).toBeGreaterThan(world.clock().getTime());
  world.clock.set(lockedUntil ?? world.clock());
  expect((await access()).lockedUntil).toBeNull();
  await resetPassword(operator, {
    id,
    temporaryPassword: "for one day",
    requirePasswordChange: true,
  });
  expect(await access()).toMatchObject({ mustChangePassword: true });
});
