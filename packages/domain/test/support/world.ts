import { replayLedger, verifyLedger } from "@buzz/ledger";
import { createTestDatabase } from "@buzz/testkit";
import { afterAll, afterEach, expect } from "vitest";
import type { Cipher } from "../../src/index.js";
import { createWorld, type World } from "../../src/testing/index.js";

/** A world for one test file; after each of its tests the books must be right, and in the end follow from the
 * transfers alone. */
export async function testWorld(
  options: { connections?: number; cipher?: Cipher } = {},
): Promise<World> {
  const database = await createTestDatabase();
  const world = await createWorld({ databaseUrl: database.url, ...options });
  afterEach(async () => {
    expect(await verifyLedger(world.db)).toEqual([]);
  });
  afterAll(async () => {
    expect((await replayLedger(world.db)).differences).toEqual([]);
    await world.close();
    await database.drop();
  });
  return world;
}
