import { files } from "@buzz/db/schema";
import { expect, test } from "vitest";
import { getBusiness } from "../../src/businesses/index.js";
import { addImages, removeImage, setMainImage } from "../../src/businesses/owner/index.js";
import { openShop, type Shop } from "../../src/testing/index.js";
import { atOnce, refused, times } from "../support/at-once.js";
import { pdf, photo, upload } from "../support/pictures.js";
import { testWorld } from "../support/world.js";

const world = await testWorld();

const photos = (count: number) => Promise.all(Array.from({ length: count }, () => photo()));
const add = async ({ ctx }: Shop, count: number) => addImages(ctx, await photos(count));

test("the first picture is the main one, and they follow one another", async () => {
  const shop = await openShop(world);
  await add(shop, 2);
  const { images } = await add(shop, 1);
  expect(images.map(({ isMain, displayOrder }) => [isMain, displayOrder])).toEqual([
    [true, 0],
    [false, 1],
    [false, 2],
  ]);
});

test("ten at most in all, also when four requests of three come at once; the refused leave nothing", async () => {
  const shop = await openShop(world);
  const before = world.storage.names().length;
  const [{ length: rowsBefore }, three] = [await world.db.select().from(files), await photos(3)];
  const { tally } = await atOnce(
    world,
    times(4, () => addImages(shop.ctx, three)),
  );
  expect(tally).toEqual({ ok: 3, UPLOAD_004: 1 });
  const { images } = await add(shop, 1);
  expect(images.map(({ displayOrder }) => displayOrder)).toEqual(
    Array.from({ length: 10 }, (_, i) => i),
  );
  expect(images.filter(({ isMain }) => isMain)).toHaveLength(1);
  expect(world.storage.names().length - before).toBe(20);
  expect((await world.db.select().from(files)).length - rowsBefore).toBe(10);
  await expect(add(shop, 1)).rejects.toMatchObject(refused("UPLOAD_004"));
});

test("no, too many and other files are refused, and then none of them is added", async () => {
  const shop = await openShop(world);
  await expect(add(shop, 0)).rejects.toMatchObject(refused("UPLOAD_001"));
  await expect(add(shop, 6)).rejects.toMatchObject(refused("UPLOAD_004"));
  const mixed = [await photo(), upload(pdf, "menu.png")];
  await expect(addImages(shop.ctx, mixed)).rejects.toMatchObject(refused("UPLOAD_005"));
  expect((await add(shop, 1)).images).toHaveLength(1);
});

test("without the main picture the first of the others is it; places have no gap; its file is gone", async () => {
  const shop = await openShop(world);
  const { images } = await add(shop, 4);
  const [first, second, third, fourth] = images.map(({ id }) => id);
  const ids = { first: first ?? "", second: second ?? "", third: third ?? "" };
  const name = images[0]?.url.replace("/uploads/", "") ?? "";
  expect(world.storage.names()).toContain(name);

  const { images: left } = await removeImage(shop.ctx, { id: ids.first });
  expect(left.map(({ id, isMain, displayOrder }) => [id, isMain, displayOrder])).toEqual([
    [second, true, 0],
    [third, false, 1],
    [fourth, false, 2],
  ]);
  expect(world.storage.names().filter((other) => other.startsWith(name.slice(0, -5)))).toEqual([]);

  await setMainImage(shop.ctx, { id: ids.third });
  const { images: later } = await removeImage(shop.ctx, { id: ids.second });
  expect(later.map(({ id, isMain, displayOrder }) => [id, isMain, displayOrder])).toEqual([
    [third, true, 0],
    [fourth, false, 1],
  ]);
});

test("a picture removed twice at once is removed once; all removed at once leaves none", async () => {
  const shop = await openShop(world);
  const { images } = await add(shop, 3);
  const id = images[0]?.id ?? "";
  const twice = await atOnce(
    world,
    times(2, () => removeImage(shop.ctx, { id })),
  );
  expect(twice.tally).toEqual({ ok: 1, RESOURCE_001: 1 });
  const rest = await atOnce(
    world,
    images.slice(1).map((image) => () => removeImage(shop.ctx, image)),
  );
  expect(rest.tally).toEqual({ ok: 2 });
  expect((await getBusiness(world.visitor(), { id: shop.businessId })).images).toEqual([]);
});

test("everybody sees the main picture first, whoever was made it at the same moment", async () => {
  const shop = await openShop(world);
  const { images } = await add(shop, 3);
  const { tally } = await atOnce(
    world,
    images.map(
      ({ id }) =>
        () =>
          setMainImage(shop.ctx, { id }),
    ),
  );
  expect(tally).toEqual({ ok: 3 });
  const main = images[2];
  const { images: chosen } = await setMainImage(shop.ctx, { id: main?.id ?? "" });
  expect(chosen.map(({ isMain }) => isMain)).toEqual([false, false, true]);
  const seen = await getBusiness(world.visitor(), { id: shop.businessId });
  expect(seen.images[0]).toBe(main?.url);
});

test("another shop's picture is not found", async () => {
  const [mine, theirs] = [await openShop(world), await openShop(world)];
  const { images } = await add(theirs, 1);
  const id = images[0]?.id ?? "";
  for (const verb of [removeImage, setMainImage])
    await expect(verb(mine.ctx, { id })).rejects.toMatchObject(refused("RESOURCE_001"));
});
