import { setTimeout } from "node:timers/promises";
import { routes } from "@buzz/api/server";
import { backupCodes as backupCodesTable, systemSettings, twoFactor } from "@buzz/db/schema";
import { contextAs } from "@buzz/domain";
import { createOperator } from "@buzz/domain/operators";
import { afterAll, expect, test } from "vitest";
import { castOf } from "./support/cast.js";
import { errandsOf } from "./support/errands.js";
import { startServer } from "./support/server.js";
import { PASSWORD, totpCode } from "./support/town.js";
import { viaRest, viaTrpc } from "./support/transports.js";

const server = await startServer();
const cast = await castOf(server);
const { town } = cast;
const errands = errandsOf(cast);
afterAll(() => server.close());

async function idleLimit(value: number): Promise<void> {
  await server.db
    .insert(systemSettings)
    .values({ key: "admin_idle_minutes", value })
    .onConflictDoUpdate({ target: systemSettings.key, set: { value } });
  server.deps.domain.settings.invalidate();
}

const MINUTE = 60_000;
/** A session's state is remembered for less than this. */
const CACHED_MS = 1_000;
const refused = (code: string) =>
  expect.objectContaining({ data: expect.objectContaining({ code }) });

/** An owner with an authenticator, a while ago, so that its codes are new. */
async function enrolledOwner() {
  const owner = await town.owner(cast.superAdmin);
  const { secret, backupCodes } = await owner.api.auth.twoFactor.setup.mutate();
  await owner.api.auth.twoFactor.enable.mutate({ code: codeOf(secret) });
  server.clock.advance(5 * MINUTE);
  return { email: owner.email, secret, backupCodes };
}

const codeOf = (secret: string, aheadMs = 0) =>
  totpCode(secret, new Date(server.clock.read().getTime() + aheadMs));

async function challengeOf(email: string): Promise<string> {
  const answer = await town.visitor().auth.login.mutate({ email, password: PASSWORD });
  if (!("requires2FA" in answer)) throw new Error("no second factor was asked for");
  return answer.challengeId;
}

const verify = (challengeId: string, code: string) =>
  town.visitor().auth.twoFactor.verify.mutate({ challengeId, code });

const enter = async (email: string, code: string) => verify(await challengeOf(email), code);

test("an operator without a second factor reaches only its set-up, and everything after it", async () => {
  const email = "bare@example.org";
  await createOperator(contextAs(server.deps.domain, { kind: "system" }, { userAgent: "test" }), {
    email,
    name: "Bare Operator",
    password: PASSWORD,
    role: "super_admin",
  });
  const { token } = await town.signIn(email);
  const login = await town.visitor().auth.login.mutate({ email, password: PASSWORD });
  expect(login).toMatchObject({ setupRequired: "2fa" });
  const reached = new Set<string>();
  for (const { procedure, rest, open } of routes) {
    if (open || rest === undefined || procedure === "auth.logout") continue;
    for (const send of [viaRest, viaTrpc]) {
      const { status, code, details } = await send(server.app, procedure, {}, { token });
      if (code !== "AUTH_009") reached.add(procedure);
      else expect([status, details]).toEqual([403, { required: "2fa" }]);
    }
  }
  expect([...reached].sort()).toEqual([
    "auth.me",
    "auth.passkeys.register",
    "auth.passkeys.registerOptions",
    "auth.password.change",
    "auth.twoFactor.enable",
    "auth.twoFactor.setup",
  ]);
  const enrolled = await town.enrol(email);
  expect(await enrolled.api.auth.permissions.query()).toMatchObject({ role: "super_admin" });
});

test("whoever sets up a second factor, or makes new backup codes, is told of it by mail", async () => {
  const { email, api } = await town.operator("content_manager");
  const told = () => server.mails.filter(({ to }) => to === email).map(({ subject }) => subject);
  expect(told()).toContainEqual(expect.stringContaining("2단계 인증"));
  expect(told()).not.toContainEqual(expect.stringContaining("백업 코드"));
  const { backupCodes } = await api.auth.twoFactor.renewBackupCodes.mutate();
  expect(told()).toContainEqual(expect.stringContaining("백업 코드"));
  for (const code of backupCodes) expect(JSON.stringify(server.mails)).not.toContain(code);
});

test("a code works once, also within its window and for two at the same moment", async () => {
  const { email, secret } = await enrolledOwner();
  const code = codeOf(secret);
  const challenges = [await challengeOf(email), await challengeOf(email)];
  const results = await Promise.allSettled(challenges.map((id) => verify(id, code)));
  expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  server.clock.advance(30_000);
  await expect(enter(email, code)).rejects.toEqual(refused("AUTH_006"));
  await enter(email, codeOf(secret));
  await expect(enter(email, codeOf(secret, -30_000))).rejects.toEqual(refused("AUTH_006"));
});

test("clocks may differ by two periods, not by three", async () => {
  const { email, secret } = await enrolledOwner();
  await expect(enter(email, codeOf(secret, 90_000))).rejects.toEqual(refused("AUTH_006"));
  await expect(enter(email, codeOf(secret, -90_000))).rejects.toEqual(refused("AUTH_006"));
  await enter(email, codeOf(secret, -60_000));
  await enter(email, codeOf(secret, 60_000));
});

test("three wrong codes lock the second factor for 15 minutes, whatever comes then", async () => {
  const { email, secret, backupCodes } = await enrolledOwner();
  for (let wrong = 0; wrong < 3; wrong += 1)
    await expect(enter(email, "AAAAA-AAAAA")).rejects.toEqual(refused("AUTH_006"));
  await expect(enter(email, codeOf(secret))).rejects.toEqual(refused("AUTH_008"));
  await expect(enter(email, backupCodes[0] ?? "")).rejects.toEqual(refused("AUTH_008"));
  server.clock.advance(15 * MINUTE - 1);
  await expect(enter(email, codeOf(secret))).rejects.toEqual(refused("AUTH_008"));
  server.clock.advance(1);
  await enter(email, codeOf(secret));
});

test("each of ten backup codes works once, written in any way", async () => {
  const { email, backupCodes } = await enrolledOwner();
  expect(new Set(backupCodes).size).toBe(10);
  // 124 bits: as good as a token, so that a keyed hash is enough.
  for (const code of backupCodes) expect(code).toMatch(/^[A-Z0-9]{6}(-[A-Z0-9]{6}){3}$/);
  const [first = "", second = ""] = backupCodes;
  await enter(email, first.toLowerCase().replaceAll("-", ""));
  await expect(enter(email, first)).rejects.toEqual(refused("AUTH_006"));
  await enter(email, second);
});

test("a challenge serves one sign-in and lives 5 minutes", async () => {
  const { email, backupCodes } = await enrolledOwner();
  const id = await challengeOf(email);
  await verify(id, backupCodes[0] ?? "");
  await expect(verify(id, backupCodes[1] ?? "")).rejects.toEqual(refused("AUTH_006"));
  const late = await challengeOf(email);
  server.clock.advance(5 * MINUTE);
  await expect(verify(late, backupCodes[2] ?? "")).rejects.toEqual(refused("AUTH_006"));
});

test("a challenge of somebody suspended meanwhile opens nothing", async () => {
  const { email, backupCodes } = await enrolledOwner();
  const id = await challengeOf(email);
  const { userId } = await town.signInWith(email, backupCodes[0] ?? "");
  await cast.superAdmin.api.admin.users.setStatus.mutate({ id: userId, status: "suspended" });
  await expect(verify(id, backupCodes[1] ?? "")).rejects.toEqual(refused("AUTH_010"));
});

test("a payout asks for a second factor younger than 10 minutes", async () => {
  const operator = await town.operator("super_admin");
  const pay = async () => {
    const { id } = await errands.settlement("approved");
    return operator.api.admin.settlements.markPaid.mutate({ id });
  };
  await pay();
  server.clock.advance(10 * MINUTE);
  await expect(pay()).rejects.toEqual(refused("AUTH_014"));
  const { validUntil } = await operator.api.auth.stepUp.mutate({
    code: town.backupCode(operator.email),
  });
  expect(validUntil.getTime() - server.clock.read().getTime()).toBe(10 * MINUTE);
  await pay();
});

test("a new authenticator replaces the old one only with a fresh second factor", async () => {
  const { email, secret, backupCodes } = await enrolledOwner();
  const { api } = await town.signInWith(email, backupCodes[0] ?? "");
  server.clock.advance(10 * MINUTE);
  await expect(api.auth.twoFactor.setup.mutate()).rejects.toEqual(refused("AUTH_014"));
  await api.auth.stepUp.mutate({ code: codeOf(secret) });
  const next = await api.auth.twoFactor.setup.mutate();
  await enter(email, codeOf(secret, 30_000));
  await api.auth.twoFactor.enable.mutate({ code: codeOf(next.secret) });
  server.clock.advance(5 * MINUTE);
  await expect(enter(email, codeOf(secret))).rejects.toEqual(refused("AUTH_006"));
  await expect(enter(email, backupCodes[1] ?? "")).rejects.toEqual(refused("AUTH_006"));
  await enter(email, next.backupCodes[0] ?? "");
});

test("secrets and backup codes are not readable in the database", async () => {
  const { secret, backupCodes } = await enrolledOwner();
  const stored = JSON.stringify([
    await server.db.select().from(twoFactor),
    await server.db.select().from(backupCodesTable),
  ]);
  for (const value of [
    secret,
    ...backupCodes,
    ...backupCodes.map((code) => code.replaceAll("-", "")),
  ])
    expect(stored).not.toContain(value);
});

test("an operator's session ends after 30 idle minutes, also for its refresh token; others' do not", async () => {
  await idleLimit(30);
  const idle = await town.operator("admin");
  const busy = await town.operator("admin");
  const resident = await town.resident();
  for (let step = 0; step < 2; step += 1) {
    server.clock.advance(29 * MINUTE);
    await setTimeout(CACHED_MS);
    expect(await busy.api.auth.me.query()).toBeTruthy();
  }
  await expect(idle.api.auth.me.query()).rejects.toEqual(refused("AUTH_002"));
  const refresh = ({ refreshToken }: { refreshToken: string }) =>
    town.visitor().auth.refresh.mutate({ refreshToken });
  await expect(refresh(idle)).rejects.toEqual(refused("AUTH_002"));
  expect(await refresh(busy)).toHaveProperty("accessToken");
  expect(await refresh(resident)).toHaveProperty("accessToken");
});
