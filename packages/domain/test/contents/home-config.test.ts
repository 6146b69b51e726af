import { auditLogs, businesses, outbox } from "@buzz/db/schema";
import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { homeConfig, updateHomeConfig } from "../../src/contents/index.js";
import { updateHomeConfigInput } from "../../src/contents/schemas.js";
import { hireOperator, openShop, signUp } from "../../src/testing/index.js";
import { colliding, refused } from "../support/at-once.js";
import { testWorld } from "../support/world.js";

const world = await testWorld();
const HOUR_MS = 3_600_000;
const editor = await hireOperator(world, "content_manager");

const inHours = (hours: number) => new Date(world.clock().getTime() + hours * HOUR_MS);

const change = (given: Partial<Parameters<typeof updateHomeConfigInput.parse>[0] & object>) =>
  updateHomeConfig(
    editor,
    updateHomeConfigInput.parse({
      banners: [],
      featuredBusinesses: [],
      categoryOrder: [],
      ...given,
    }),
  );

const banner = (name: string, displayOrder: number) => ({
  imageUrl: `https://images.example.org/${name}.jpg`,
  link: null,
  displayOrder,
});

test("everybody sees the banners of this moment in their order, and editors all of them", async () => {
  await change({
    banners: [
      { ...banner("over", 1), expiresAt: inHours(-1) },
      { ...banner("later", 2), scheduledAt: inHours(1) },
      { ...banner("second", 9), scheduledAt: inHours(-1), expiresAt: inHours(1) },
      { ...banner("first", 3), title: "The first" },
    ],
  });
  const namesFor = async (ctx: Parameters<typeof homeConfig>[0]) =>
    (await homeConfig(ctx)).banners.map(({ imageUrl }) => imageUrl.replace(/.*\/(\w+)\.jpg/, "$1"));
  const manager = await hireOperator(world, "business_manager");

  for (const ctx of [world.visitor(), (await signUp(world)).ctx, manager])
    expect(await namesFor(ctx)).toEqual(["first", "second"]);
  expect(await namesFor(editor)).toEqual(["over", "later", "first", "second"]);
  const [seen] = (await homeConfig(world.visitor())).banners;
  expect(Object.keys(seen ?? {}).sort()).toEqual([
    "displayOrder",
    "id",
    "imageUrl",
    "link",
    "title",
  ]);
  expect(seen?.title).toBe("The first");
  const states = (await homeConfig(editor)).banners.map(({ state }) => state);
  expect(states).toEqual(["ended", "scheduled", "live", "live"]);
});

test("chosen shops come in their order, and only while they are open", async () => {
  const shops = await Promise.all([openShop(world), openShop(world), openShop(world)]);
  const [first, second, third] = shops.map(({ businessId }) => businessId);
  if (!first || !second || !third) throw new Error("three shops were opened");
  await change({ featuredBusinesses: [third, first, second] });
  expect((await homeConfig(world.visitor())).featuredBusinesses).toEqual([third, first, second]);

  await world.db.update(businesses).set({ status: "suspended" }).where(eq(businesses.id, first));
  expect((await homeConfig(world.visitor())).featuredBusinesses).toEqual([third, second]);
});

test("a change that names something unknown changes nothing", async () => {
  await change({ categoryOrder: ["bar", "cafe"] });
  const before = await homeConfig(editor);
  await expect(change({ categoryOrder: ["cafe", "casino"] })).rejects.toMatchObject(
    refused("VALIDATION_002"),
  );
  await expect(change({ featuredBusinesses: [editor.actor.userId] })).rejects.toMatchObject({
    details: [{ field: "featuredBusinesses.0" }],
  });
  expect(await homeConfig(editor)).toEqual(before);
});

test("the banner that would end before it starts is named", async () => {
  const turned = { ...banner("turned", 2), scheduledAt: inHours(2), expiresAt: inHours(1) };
  await expect(change({ banners: [banner("right", 1), turned] })).rejects.toMatchObject({
    details: [{ field: "banners.1.expiresAt" }],
  });
});

test("of changes at the same moment the last one stands whole, and each is recorded and told", async () => {
  const auditsOf = () => world.db.$count(auditLogs, eq(auditLogs.action, "homeConfig.update"));
  const before = await auditsOf();
  const versions = ["cafe", "bar", "shop", "etc"].map((category, index) => ({
    categoryOrder: [category],
    banners: [1, 2, 3].map((order) => banner(`${category}${order}`, index)),
  }));
  const { tally } = await colliding(
    world,
    sql`select from home_configs for update`,
    versions.map((version) => () => change(version)),
  );
  expect(tally).toEqual({ ok: 4 });

  const { categoryOrder, banners } = await homeConfig(editor);
  const [category] = categoryOrder;
  expect(banners.map(({ imageUrl }) => imageUrl)).toEqual(
    [1, 2, 3].map((order) => `https://images.example.org/${category}${order}.jpg`),
  );
  expect((await auditsOf()) - before).toBe(4);
  const told = await world.db.select().from(outbox).where(eq(outbox.topic, "homeConfig.changed"));
  expect(told.at(-1)).toMatchObject({ audience: "everybody", recipientId: null });
});
