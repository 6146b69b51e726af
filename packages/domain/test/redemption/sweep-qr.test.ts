import { qrCodes } from "@buzz/db/schema";
import { inArray } from "drizzle-orm";
import { expect, test } from "vitest";
import { useMileage } from "../../src/mileage/index.js";
import { sweepQrCodes } from "../../src/redemption/index.js";
import { hashOf } from "../../src/redemption/qr.js";
import { givePoints, openShop, pointsQr, signUp } from "../../src/testing/index.js";
import { refused } from "../support/at-once.js";
import { testWorld } from "../support/world.js";

const world = await testWorld();
const DAY_MS = 86_400_000;
const QR_MS = 300_000;

test("unused codes go 7 days after they expired; used ones stay with the record of their use", async () => {
  const resident = await signUp(world);
  const shop = await openShop(world);
  await givePoints(world, resident, 1_000);
  const used = await pointsQr(resident);
  const unused = await pointsQr(resident);
  await useMileage(shop.ctx, { qrCode: used, amount: 1_000 });
  const left = async () =>
    (
      await world.db
        .select({ hash: qrCodes.hash })
        .from(qrCodes)
        .where(inArray(qrCodes.hash, [used, unused].map(hashOf)))
    ).length;

  world.clock.advance(QR_MS + 7 * DAY_MS);
  expect(await sweepQrCodes(world.system())).toBe(0);
  world.clock.advance(1);
  expect(await sweepQrCodes(world.system())).toBe(1);
  expect(await left()).toBe(1);
  await expect(useMileage(shop.ctx, { qrCode: used, amount: 1 })).rejects.toMatchObject(
    refused("QR_003"),
  );
});
