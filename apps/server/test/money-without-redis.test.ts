import { couponCounters, qrCodes, redemptions } from "@buzz/db/schema";
import { verifyLedger } from "@buzz/ledger";
import { hasRedisServer, type RedisServer, startRedisServer } from "@buzz/testkit";
import { eq, isNull, sum } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Answer } from "./support/answer.js";
import { type Cast, castOf } from "./support/cast.js";
import { type Errands, errandsOf } from "./support/errands.js";
import { startServer, type TestServer } from "./support/server.js";
import type { Resident } from "./support/town.js";
import { type Input, rest } from "./support/transports.js";

describe.runIf(hasRedisServer())("Redis crashes in the middle of", () => {
  let redis: RedisServer;
  let server: TestServer;
  let cast: Cast;
  let errands: Errands;
  beforeAll(async () => {
    redis = await startRedisServer();
    server = await startServer({ variables: { REDIS_URL: redis.url } });
    cast = await castOf(server);
    errands = errandsOf(cast);
  });
  afterAll(async () => {
    const violations = await verifyLedger(server.db);
    await server.close();
    await redis.stop();
    expect(violations).toEqual([]);
  });

  beforeEach(async () => {
    await redis.stop();
    await redis.start();
    await expect.poll(() => server.deps.redis?.status, { timeout: 10_000 }).toBe("ready");
  });

  async function atOnce(path: string, inputs: Input[]): Promise<Answer[]> {
    const answers = inputs.map((input) =>
      rest(server.app, "POST", path, input, { token: cast.owner.token }),
    );
    await redis.stop();
    return Promise.all(answers);
  }
  const statusesOf = (answers: Answer[]) => answers.map(({ status }) => status).sort();
  const usesOf = ({ userId }: Resident) =>
    server.db.select().from(redemptions).where(eq(redemptions.userId, userId));

  test("8 uses of one coupon: one succeeds, seven are refused, and it is counted once", async () => {
    const guest = await errands.guest();
    const id = await errands.couponOf(guest);
    const qrCode = await errands.couponQr(guest);
    const used = async () => {
      const [row] = await server.db
        .select({ count: sum(couponCounters.usedCount) })
        .from(couponCounters);
      return Number(row?.count ?? 0);
    };
    const before = await used();
    const answers = await atOnce("/coupons/use", Array(8).fill({ qrCode, purchaseAmount: 9000 }));
    expect(statusesOf(answers)).toEqual([200, 409, 409, 409, 409, 409, 409, 409]);
    expect(await used()).toBe(before + 1);
    expect(await usesOf(guest)).toHaveLength(1);
    expect(await guest.api.coupons.get.query({ id })).toMatchObject({ status: "used" });
  });

  test("2 uses of one mileage code for the whole balance: one succeeds, and nothing is left", async () => {
    const guest = await errands.guest();
    const qrCode = await errands.mileageQr(guest);
    expect(
      statusesOf(await atOnce("/mileage/use", Array(2).fill({ qrCode, amount: 5000 }))),
    ).toEqual([200, 409]);
    expect(await guest.api.mileage.balance.query()).toMatchObject({ balance: 0, totalUsed: 5000 });
  });

  test("2 codes of 3,000 each against 5,000: one succeeds, and the loser's code stays unused", async () => {
    const guest = await errands.guest();
    const codes = [await errands.mileageQr(guest), await errands.mileageQr(guest)];
    const answers = await atOnce(
      "/mileage/use",
      codes.map((qrCode) => ({ qrCode, amount: 3000 })),
    );
    expect(statusesOf(answers)).toEqual([200, 400]);
    expect(answers.find(({ status }) => status === 400)).toMatchObject({ code: "MILEAGE_001" });
    expect(await guest.api.mileage.balance.query()).toMatchObject({
      balance: 2000,
      totalUsed: 3000,
    });
    const unused = await server.db.select().from(qrCodes).where(isNull(qrCodes.usedAt));
    expect(unused.filter(({ userId }) => userId === guest.userId)).toHaveLength(1);
  });
});
