import { auditLogs, businesses, outbox, users } from "@buzz/db/schema";
import { desc, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { myBusiness } from "../../src/businesses/index.js";
import { registerBusiness, updateProfile } from "../../src/businesses/owner/index.js";
import { registerInput, updateProfileInput } from "../../src/businesses/owner/schemas.js";
import { uploadImage } from "../../src/files/index.js";
import { applyForShop, openShop, signUp } from "../../src/testing/index.js";
import { atOnce, refused, times } from "../support/at-once.js";
import { photo } from "../support/pictures.js";
import { testWorld } from "../support/world.js";

const world = await testWorld();

/** Somebody whom an operator made a shop owner. */
async function ownerWithoutShop() {
  const { userId } = await signUp(world);
  await world.db.update(users).set({ role: "business" }).where(eq(users.id, userId));
  return world.owner(userId);
}

const registration = (others: object = {}) =>
  registerInput.parse({
    businessName: "새 가게",
    category: "cafe",
    address: "부산 남구",
    ...others,
  });

describe("registering a shop", () => {
  test("makes a pending one with the owner's pictures, and a ledger account", async () => {
    const owner = await ownerWithoutShop();
    const [one, two] = [
      await uploadImage(owner, { purpose: "business" }, [await photo()]),
      await uploadImage(owner, { purpose: "business" }, [await photo()]),
    ];
    const { businessId, status } = await registerBusiness(
      owner,
      registration({ images: [two.url, one.fileName], businessHours: { mon: "09:00-18:00" } }),
    );
    expect(status).toBe("pending");
    expect(await myBusiness(owner)).toMatchObject({
      id: businessId,
      status: "pending",
      businessNumber: null,
      images: [two.url, one.url],
      gallery: [{ isMain: true }, { isMain: false }],
      businessHours: { mon: "09:00-18:00" },
    });
  });

  test("of eight at once makes one", async () => {
    const owner = await ownerWithoutShop();
    const { tally } = await atOnce(
      world,
      times(8, () => registerBusiness(owner, registration())),
    );
    expect(tally).toEqual({ ok: 1, RESOURCE_002: 7 });
  });

  test("under a number that a shop or an open application has is refused", async () => {
    await applyForShop(world);
    const applied = { businessNumber: `617-10-${String(world.next() - 1).padStart(5, "0")}` };
    const number = { businessNumber: "617-40-00001" };
    await registerBusiness(await ownerWithoutShop(), registration(number));
    for (const taken of [applied, number])
      await expect(
        registerBusiness(await ownerWithoutShop(), registration(taken)),
      ).rejects.toMatchObject(refused("BUSINESS_003"));
  });

  test("with somebody else's picture or an unknown category is refused", async () => {
    const owner = await ownerWithoutShop();
    const other = await uploadImage(await ownerWithoutShop(), { purpose: "business" }, [
      await photo(),
    ]);
    for (const wrong of [
      { images: [other.url] },
      { images: ["https://elsewhere.example/uploads/images/x.webp"] },
      { category: "casino" },
    ])
      await expect(registerBusiness(owner, registration(wrong))).rejects.toMatchObject(
        refused("VALIDATION_002"),
      );
  });
});

test("a change is seen at once, audited with what it was, and told to everybody", async () => {
  const shop = await openShop(world);
  const changes = updateProfileInput.parse({
    businessName: "바뀐 가게",
    description: null,
    addressDetail: "2층",
    tags: ["조용한"],
    businessHours: {
      mon: { open: "09:00", close: "18:00", breakStart: "12:00", breakEnd: "13:00" },
    },
    displayTimeSlots: { lunch: true },
    menu: [{ name: "아메리카노", price: 3500 }],
    priceRange: "3,000–8,000원",
    facilities: ["주차"],
    latitude: 35.1,
    longitude: 129.1,
  });
  const business = await updateProfile(shop.ctx, changes);
  expect(business).toMatchObject({ ...changes, displayTimeSlots: ["lunch"], category: "cafe" });
  expect(await myBusiness(shop.ctx)).toEqual(business);

  const [audit] = await world.db.select().from(auditLogs).orderBy(desc(auditLogs.id)).limit(1);
  expect(audit).toMatchObject({
    action: "business.update",
    entityId: shop.businessId,
    oldValues: { businessName: expect.stringMatching(/^가게/), tags: [] },
    newValues: { businessName: "바뀐 가게", tags: ["조용한"] },
  });
  expect(audit?.oldValues).not.toHaveProperty("category");
  const [told] = await world.db.select().from(outbox).orderBy(desc(outbox.seq)).limit(1);
  expect(told).toMatchObject({
    topic: "business.changed",
    audience: "everybody",
    payload: { businessId: shop.businessId },
  });
});

test("nothing given changes nothing", async () => {
  const shop = await openShop(world);
  const before = await myBusiness(shop.ctx);
  expect(await updateProfile(shop.ctx, {})).toEqual(before);
  const [row] = await world.db
    .select({ actor: auditLogs.id })
    .from(auditLogs)
    .where(eq(auditLogs.actorId, shop.ownerId));
  expect(row).toBeUndefined();
});

test("an unknown category and an owner without a shop are refused", async () => {
  const shop = await openShop(world);
  await expect(updateProfile(shop.ctx, { category: "casino" })).rejects.toMatchObject(
    refused("VALIDATION_002"),
  );
  const owner = await ownerWithoutShop();
  await expect(updateProfile(owner, { description: "x" })).rejects.toMatchObject(
    refused("BUSINESS_001"),
  );
  const [shops] = await world.db
    .select({ category: businesses.category })
    .from(businesses)
    .where(eq(businesses.id, shop.businessId));
  expect(shops).toEqual({ category: "cafe" });
});
