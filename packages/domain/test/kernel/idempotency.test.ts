import fc from "fast-check";
import { expect, test } from "vitest";
import { useCoupon } from "../../src/coupons/index.js";
import { AppError, idempotently, type OwnerContext } from "../../src/index.js";
import { useMileage } from "../../src/mileage/index.js";
import {
  couponQr,
  giveCoupon,
  givePoints,
  openShop,
  pointsQr,
  signUp,
} from "../../src/testing/index.js";
import { colliding, refused, times } from "../support/at-once.js";
import { countsOf, pointsOf, usesAt } from "../support/books.js";
import { rows } from "../support/rows.js";
import { testWorld } from "../support/world.js";

const DAY_MS = 86_400_000;

const world = await testWorld();
const shop = await openShop(world);

const keyed = (idempotencyKey: string, ctx: OwnerContext = shop.ctx) => ({
  ...ctx,
  idempotencyKey,
});

async function aCouponCode() {
  const resident = await signUp(world);
  const coupon = await giveCoupon(world, resident);
  return { coupon, input: { qrCode: await couponQr(resident, coupon), purchaseAmount: 20_000 } };
}

test("eight uses at once under one key and one body give eight equal answers and one effect", async () => {
  const { coupon, input } = await aCouponCode();
  const before = await usesAt(world, shop.businessId);

  const { tally, answers } = await colliding(
    world,
    rows.qrCode(input.qrCode),
    times(8, () => idempotently(keyed("eight"), "coupons.use", input, useCoupon)),
  );

  expect(tally).toEqual({ ok: 8 });
  for (const answer of answers) expect(answer).toEqual(answers[0]);
  expect(await countsOf(world, coupon.templateId)).toMatchObject({ used: 1 });
  expect(await usesAt(world, shop.businessId)).toHaveLength(before.length + 1);
});

test("another body under a used key is refused and has no effect", async () => {
  const [first, second] = [await aCouponCode(), await aCouponCode()];
  await idempotently(keyed("taken"), "coupons.use", first.input, useCoupon);

  const other = idempotently(keyed("taken"), "coupons.use", second.input, useCoupon);

  await expect(other).rejects.toMatchObject(refused("CONFLICT_IDEMPOTENCY"));
  expect(await countsOf(world, second.coupon.templateId)).toMatchObject({ used: 0 });
});

test("a refusal is remembered: its replay is the same refusal even when the command would now succeed", async () => {
  const resident = await signUp(world);
  await givePoints(world, resident, 1_000);
  const input = { qrCode: await pointsQr(resident), amount: 3_000 };
  const use = () => idempotently(keyed("poor"), "mileage.use", input, useMileage);
  await expect(use()).rejects.toMatchObject(refused("MILEAGE_001"));

  await givePoints(world, resident, 5_000);

  await expect(use()).rejects.toMatchObject(refused("MILEAGE_001"));
  expect(await pointsOf(world, resident.userId)).toMatchObject({ balance: 6_000 });
});

test("a failure that is nobody's decision is not remembered", async () => {
  const use = (verb: () => Promise<string>) => idempotently(keyed("broken"), "test", {}, verb);
  await expect(use(() => Promise.reject(new Error("the wire broke")))).rejects.toThrow("the wire");
  await expect(use(() => Promise.reject(new AppError("SERVER_002")))).rejects.toMatchObject(
    refused("SERVER_002"),
  );
  await expect(use(() => Promise.resolve("done"))).resolves.toBe("done");
});

test("keys of different callers and procedures do not meet, and a key is free again after a day", async () => {
  const other = await openShop(world);
  let runs = 0;
  const verb = () => Promise.resolve(++runs);
  const run = (ctx: OwnerContext, procedure: string) => idempotently(ctx, procedure, {}, verb);

  expect(await run(keyed("same"), "a")).toBe(1);
  expect(await run(keyed("same", other.ctx), "a")).toBe(2);
  expect(await run(keyed("same"), "b")).toBe(3);
  expect(await run(keyed("same"), "a")).toBe(1);
  world.clock.advance(DAY_MS + 1);
  expect(await run(keyed("same"), "a")).toBe(4);
});

test("whatever commands are sent, and however often, each key acts once", async () => {
  const command = fc.record({ key: fc.nat(3), amount: fc.integer({ min: 1, max: 400 }) });
  await fc.assert(
    fc.asyncProperty(fc.array(command, { maxLength: 12 }), fc.uuid(), async (commands, run) => {
      const resident = await signUp(world);
      await givePoints(world, resident, 1_000);
      const first = new Map<number, { amount: number; qrCode: string }>();
      let balance = 1_000;
      for (const { key, amount } of commands) {
        const known = first.get(key);
        const input = known ?? { amount, qrCode: await pointsQr(resident).catch(() => "none") };
        first.set(key, input);
        await idempotently(keyed(`${run}-${key}`), "mileage.use", input, useMileage).catch(
          (error: unknown) => {
            if (!(error instanceof AppError)) throw error;
          },
        );
        if (known === undefined && input.amount <= balance) balance -= input.amount;
      }
      expect(await pointsOf(world, resident.userId)).toMatchObject({ balance });
    }),
    { numRuns: 8 },
  );
});
