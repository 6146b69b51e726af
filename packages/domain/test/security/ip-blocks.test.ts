import { ipBlacklist } from "@buzz/db/schema";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { DAY_MS } from "../../src/index.js";
import { isBlocked } from "../../src/security/blocks.js";
import {
  blacklistIp,
  blockFlood,
  listBlocks,
  securitySettings,
  unblockIp,
} from "../../src/security/index.js";
import { blacklistInput, listInput } from "../../src/security/schemas.js";
import { hireOperator } from "../../src/testing/index.js";
import { atOnce, refused, times } from "../support/at-once.js";
import { testWorld } from "../support/world.js";

const world = await testWorld();
const superAdmin = await hireOperator(world);
const operator = { ...superAdmin, client: { ip: "::ffff:10.1.1.1", userAgent: null } };

const block = (ipAddress: string, duration?: number) =>
  blacklistIp(operator, blacklistInput.parse({ ipAddress, reason: "scraping", duration }));
const blocked = (ip: string) => isBlocked(world.db, ip, world.clock());
const HOUR_MS = DAY_MS / 24;

test("an address is blocked for its time, then no longer, and can be blocked again", async () => {
  await block("203.0.113.5", 60);
  expect(await blocked("203.0.113.5")).toBe(true);
  expect(await blocked("203.0.113.6")).toBe(false);
  await expect(block("203.0.113.5")).rejects.toMatchObject(refused("RESOURCE_002"));
  world.clock.advance(60_000);
  expect(await blocked("203.0.113.5")).toBe(false);
  expect(await block("203.0.113.5")).toMatchObject({ blockedUntil: null });
  world.clock.advance(1000 * DAY_MS);
  expect(await blocked("203.0.113.5")).toBe(true);
});

test("one address has one entry, however it is written", async () => {
  await block("2001:0DB8::0001");
  expect(await blocked("2001:db8::1")).toBe(true);
  await block("::ffff:198.51.100.7");
  expect(await blocked("198.51.100.7")).toBe(true);
  for (const ipAddress of ["1.2.3", "1.2.3.4/24", "example.org", "", "fe80::1%eth0"])
    expect(blacklistInput.safeParse({ ipAddress, reason: "scraping" }).success).toBe(false);
});

test("nobody blocks the address they come from", async () => {
  for (const own of ["10.1.1.1", "::ffff:10.1.1.1"])
    await expect(block(own)).rejects.toMatchObject(refused("VALIDATION_002"));
});

test("a lifted block is gone, and there is nothing to lift again", async () => {
  await block("203.0.113.9");
  await unblockIp(operator, { ip: "203.0.113.9" });
  expect(await blocked("203.0.113.9")).toBe(false);
  await expect(unblockIp(operator, { ip: "203.0.113.9" })).rejects.toMatchObject(
    refused("RESOURCE_001"),
  );
  const { ipBlacklist: listed } = await securitySettings(operator);
  expect(listed.map(({ ip }) => ip)).not.toContain("203.0.113.9");
});

test("floods block for an hour, then for a day, then for good", async () => {
  const ip = "203.0.113.77";
  const flood = () => blockFlood(world.system(), ip);
  for (const [ms, strikes] of [
    [HOUR_MS, 1],
    [DAY_MS, 2],
  ] as const) {
    expect(await flood()).toBe(true);
    expect(await flood()).toBe(false);
    const [entry] = await world.db.select().from(ipBlacklist).where(eq(ipBlacklist.ip, ip));
    expect(entry).toMatchObject({
      strikes,
      blockedUntil: new Date(world.clock().getTime() + ms),
    });
    world.clock.advance(ms);
    expect(await blocked(ip)).toBe(false);
  }
  expect(await flood()).toBe(true);
  world.clock.advance(1000 * DAY_MS);
  expect(await blocked(ip)).toBe(true);
});

test("a flood that many instances notice at once is one strike", async () => {
  const ip = "203.0.113.88";
  const { answers } = await atOnce(
    world,
    times(8, () => blockFlood(world.system(), ip)),
  );
  expect(answers.filter(Boolean)).toHaveLength(1);
  const [entry] = await world.db.select().from(ipBlacklist).where(eq(ipBlacklist.ip, ip));
  expect(entry?.strikes).toBe(1);
});

test("blocks are listed by the beginning of the address and by who made them", async () => {
  await block("192.0.2.10");
  await blockFlood(operator, "192.0.2.11");
  await block("192.0.2.12", 60);
  const list = async (given: Record<string, unknown>) =>
    (await listBlocks(operator, listInput.parse(given))).items;
  expect((await list({ search: "192.0.2.1" })).map(({ ip }) => ip).toSorted()).toEqual([
    "192.0.2.10",
    "192.0.2.11",
    "192.0.2.12",
  ]);
  const [automatic] = await list({ search: "192.0.2", by: "system" });
  expect(automatic).toMatchObject({ ip: "192.0.2.11", strikes: 1, createdByName: null });
  const byHand = await list({ search: "192.0.2", by: "operator" });
  expect(byHand).toHaveLength(2);
  expect(byHand[0]?.createdByName).not.toBeNull();
  world.clock.advance(60_000);
  expect(await list({ search: "192.0.2", by: "operator" })).toHaveLength(1);
});
