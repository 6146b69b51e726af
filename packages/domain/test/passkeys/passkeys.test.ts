import { passkeys, sessions } from "@buzz/db/schema";
import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import type { OwnerContext } from "../../src/index.js";
import {
  listPasskeys,
  passkeyRegisterOptions,
  registerPasskey,
  removePasskey,
} from "../../src/passkeys/index.js";
import { createPasskey, hireOperator, openShop } from "../../src/testing/index.js";
import type { SecondFactorContext } from "../../src/two-factor/context.js";
import { secondFactorStatus, stepUp, stepUpOptions } from "../../src/two-factor/index.js";
import { markFresh } from "../../src/two-factor/step-up.js";
import { colliding, refused, times } from "../support/at-once.js";
import { testWorld } from "../support/world.js";

const world = await testWorld();

const secondFactorOf = ({ actor }: SecondFactorContext) =>
  sql`select from two_factor where user_id = ${actor.userId} for update`;
const passkeysOf = ({ actor }: SecondFactorContext) =>
  sql`select from passkeys where user_id = ${actor.userId} for update`;

/** A further session of somebody, whose second factor is fresh. */
async function inSession<C extends SecondFactorContext>(ctx: C): Promise<C> {
  const sessionId = crypto.randomUUID();
  const { userId } = ctx.actor;
  const expiresAt = new Date(world.clock().getTime() + 86_400_000);
  await world.db.insert(sessions).values({
    id: sessionId,
    userId,
    createdAt: world.clock(),
    lastSeenAt: world.clock(),
    expiresAt,
  });
  await markFresh(ctx, world.db, sessionId);
  return { ...ctx, actor: { ...ctx.actor, sessionId } };
}

const origin = "http://localhost";

async function keep(ctx: SecondFactorContext, passkey = createPasskey({ origin })) {
  const credential = passkey.register(await passkeyRegisterOptions(ctx));
  return { passkey, keep: () => registerPasskey(ctx, { name: "Key", credential }) };
}

/** A shop owner with passkeys, in a session whose second factor is fresh. */
async function holder(count: number): Promise<OwnerContext> {
  const { ctx } = await openShop(world);
  for (let held = 0; held < count; held += 1) await (await keep(await inSession(ctx))).keep();
  return inSession(ctx);
}

test("of two tenth passkeys at once one is kept", async () => {
  const ctx = await holder(9);
  const two = [await inSession(ctx), await inSession(ctx)];
  const calls = await Promise.all(two.map((session) => keep(session)));
  const { tally } = await colliding(
    world,
    secondFactorOf(ctx),
    calls.map((call) => call.keep),
  );
  expect(tally).toEqual({ ok: 1, RESOURCE_003: 1 });
  expect(await listPasskeys(ctx)).toHaveLength(10);
});

test("of two first passkeys at once both are kept only when the second proves the first", async () => {
  const { ctx } = await openShop(world);
  const sessionsOf = [
    { ...ctx, actor: { ...ctx.actor, sessionId: crypto.randomUUID() } },
    { ...ctx, actor: { ...ctx.actor, sessionId: crypto.randomUUID() } },
  ];
  const calls = await Promise.all(sessionsOf.map((session) => keep(session)));
  const results = await Promise.allSettled(calls.map((call) => call.keep()));
  expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(await secondFactorStatus(ctx)).toMatchObject({ passkeys: 1, backupCodesLeft: 10 });
});

test("of an operator's last two passkeys, removed at once, one stays", async () => {
  const operator = await hireOperator(world);
  const first = await (await keep(await inSession(operator))).keep();
  const second = await (await keep(await inSession(operator))).keep();
  const { tally } = await colliding(
    world,
    secondFactorOf(operator),
    [first, second].map(
      ({ passkey: { id } }) =>
        () =>
          removePasskey(operator, { id }),
    ),
  );
  expect(tally).toEqual({ ok: 1, RESOURCE_003: 1 });
  expect(await listPasskeys(operator)).toHaveLength(1);
});

test("of two signatures with one counter, at once in two sessions, one is taken", async () => {
  const { ctx } = await openShop(world);
  const made = await keep(await inSession(ctx), createPasskey({ origin, counts: true }));
  await made.keep();
  const two = [await inSession(ctx), await inSession(ctx)];
  const signed = await Promise.all(
    two.map(async (session) => ({
      session,
      passkey: made.passkey.sign(await stepUpOptions(session), { counter: 5 }),
    })),
  );
  const { tally } = await colliding(
    world,
    passkeysOf(ctx),
    signed.map(
      ({ session, passkey }) =>
        () =>
          stepUp(session, { passkey }),
    ),
  );
  expect(tally).toEqual({ ok: 1, AUTH_006: 1 });
  const [kept] = await world.db
    .select({ counter: passkeys.counter })
    .from(passkeys)
    .where(eq(passkeys.userId, ctx.actor.userId));
  expect(kept?.counter).toBe(5);
});

test("one signature sent many times at once proves once", async () => {
  const { ctx } = await openShop(world);
  const made = await keep(await inSession(ctx));
  await made.keep();
  const session = await inSession(ctx);
  const passkey = made.passkey.sign(await stepUpOptions(session));
  const results = await Promise.allSettled(
    times(8, () => stepUp(session, { passkey })).map((call) => call()),
  );
  expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
});

test("passkeys of operators and of shops are good at their own app's address only", async () => {
  const elsewhere = { app: origin, biz: "https://biz.buzz.kr", admin: "https://admin.buzz.kr/in" };
  const operator = { ...(await inSession(await hireOperator(world))), urls: elsewhere };
  const shop = { ...(await inSession((await openShop(world)).ctx)), urls: elsewhere };
  for (const [ctx, right, wrong] of [
    [operator, "https://admin.buzz.kr", "https://biz.buzz.kr"],
    [shop, "https://biz.buzz.kr", "https://admin.buzz.kr"],
  ] as const) {
    const misled = await keep(ctx, createPasskey({ origin: wrong }));
    await expect(misled.keep()).rejects.toMatchObject(refused("AUTH_006"));
    const made = await keep(ctx, createPasskey({ origin: right }));
    await expect(made.keep()).resolves.toBeDefined();
  }
});
