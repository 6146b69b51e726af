import { sql } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { z } from "zod";
import { castOf } from "./support/cast.js";
import { errandsOf } from "./support/errands.js";
import { startServer } from "./support/server.js";
import { PASSWORD } from "./support/town.js";
import { rest, transports } from "./support/transports.js";

const server = await startServer({ variables: { LOG_LEVEL: "trace" } });
afterAll(() => server.close());
const { app, log, db } = server;
const cast = await castOf(server);
const errands = errandsOf(cast);

const line = z.looseObject({ level: z.int(), msg: z.string(), category: z.string().optional() });
const lines = () => log.map((text) => line.parse(JSON.parse(text)));

/** Nothing that names, reaches or lets in a person. */
function expectNoSecrets(): void {
  const text = log.join("");
  const people = [cast.user, cast.owner, cast.superAdmin];
  for (const { email, token, refreshToken } of people)
    for (const secret of [email, token, refreshToken, PASSWORD]) expect(text).not.toContain(secret);
  expect(text).not.toMatch(/eyJ[\w-]+\.[\w-]+/);
  expect(text).not.toMatch(/@example\.org/);
  expect(text).not.toMatch(/010-?\d{4}-?\d{4}|051-600-\d{4}/);
  expect(text).not.toMatch(/(COUPON|MILEAGE)-[A-Z0-9]{26}/);
  expect(text).not.toMatch(/argon2|101-2026-0001/);
}

test("a day's work is logged by procedure, status and time, without secrets or people", async () => {
  const { id, owner } = await errands.settlement("approved");
  await cast.superAdmin.api.admin.settlements.markPaid.mutate({ id });
  await owner.api.mileage.use.mutate({ qrCode: await errands.mileageQr(), amount: 10 });
  for (const { send } of transports) {
    await send(app, "auth.login", { email: cast.user.email, password: "wrong-password" });
    await send(app, "auth.me", {}, { token: `${cast.user.token}x` });
  }
  await rest(app, "GET", "/business/application/status", { email: cast.owner.email });
  await app.inject(`/unknown/${cast.user.token}?email=${cast.user.email}`);
  await app.inject(`/api/%zz?token=${cast.user.token}`);

  expectNoSecrets();
  const request = lines().find((entry) => Reflect.get(entry, "procedures") !== undefined);
  expect(request).toMatchObject({
    category: expect.any(String),
    status: expect.any(Number),
    ms: expect.any(Number),
  });
});

test("nor are they when the database fails in the middle of a statement", async () => {
  log.length = 0;
  await db.execute(sql`alter table user_profiles rename column phone to telephone`);
  const newcomer = {
    email: "newcomer@example.org",
    password: PASSWORD,
    name: "New Comer",
    phone: "010-2600-0001",
  };
  for (const { send } of transports) {
    expect(await send(app, "auth.register", newcomer)).toMatchObject({
      status: 500,
      code: "SERVER_002",
      details: undefined,
    });
    expect(await send(app, "users.profile", {}, { token: cast.user.token })).toMatchObject({
      status: 500,
    });
  }
  await db.execute(sql`alter table user_profiles rename column telephone to phone`);

  const failures = lines().filter(({ level }) => level >= 50);
  expect(failures.length).toBeGreaterThanOrEqual(4);
  expect(log.join("")).toMatch(/42703|user_profiles/);
  expectNoSecrets();
  expect(log.join("")).not.toContain("New Comer");
});

test("a line break that a caller sends begins no line of the log", async () => {
  log.length = 0;
  const forged = '\n{"level":30,"msg":"forged"}\n';
  await app.inject({
    url: `/api/coupons/${encodeURIComponent(forged)}`,
    headers: { authorization: `Bearer ${cast.user.token}`, "user-agent": forged.trim() },
  });
  await rest(app, "POST", "/auth/login", { email: `${forged}@example.org`, password: forged });
  expect(log.length).toBeGreaterThan(1);
  for (const text of log) expect(text.trimEnd()).not.toContain("\n");
  expect(lines().filter(({ msg }) => msg === "forged")).toEqual([]);
});

test("who was refused what is in the log: a wrong password, a foreign door, wrong input, a limit", async () => {
  const { userId, token } = cast.user;
  const refusals: [
    string,
    string,
    Record<string, unknown>,
    string | undefined,
    string | undefined,
  ][] = [
    [
      "auth.login",
      "AUTH_004",
      { email: cast.otherUser.email, password: "wrong-password" },
      undefined,
      undefined,
    ],
    ["admin.users.list", "AUTH_003", {}, token, userId],
    ["users.updateProfile", "VALIDATION_002", { phone: "1" }, token, userId],
    ["settlements.get", "AUTH_001", { id: crypto.randomUUID() }, undefined, undefined],
  ];
  for (const { send } of transports)
    for (const [procedure, code, input, as, who] of refusals) {
      log.length = 0;
      expect(await send(app, procedure, input, { token: as })).toMatchObject({ code });
      const told = () => lines().find((entry) => Array.isArray(Reflect.get(entry, "refused")));
      await expect.poll(told).toMatchObject({ procedures: [procedure], refused: [code] });
      expect(Reflect.get(told() ?? {}, "userId")).toBe(who);
    }
});
