import type { AdminContext } from "@buzz/domain";
import { addImages } from "@buzz/domain/businesses/owner";
import { createMarketer, createRegional, updateHomeConfig } from "@buzz/domain/contents";
import {
  createMarketerInput,
  createRegionalInput,
  updateHomeConfigInput,
} from "@buzz/domain/contents/schemas";
import { createTemplate } from "@buzz/domain/coupon-templates";
import { createInput } from "@buzz/domain/coupon-templates/schemas";
import { uploadImage } from "@buzz/domain/files";
import { drawn } from "./pictures/draw.js";
import { type Scene, scenes } from "./pictures/scenes.js";
import { signOf } from "./pictures/signs.js";
import type { Owner } from "./seed.js";
import { demoShops } from "./shops.js";
import { banners, courses, stories } from "./stories.js";
import type { DemoWorld } from "./world.js";

/** What the operator publishes: pictures, the main page, stories, courses and coupons for everybody to claim. */
export async function publishContents(
  world: DemoWorld,
  operator: AdminContext,
  owners: readonly Owner[],
): Promise<void> {
  for (const [index, shop] of demoShops.entries()) {
    const owner = owners[index];
    if (owner !== undefined)
      await addImages(world.owner(owner.userId), [await drawn(shop.name, signOf(shop, index))]);
  }
  const urls = new Map<Scene, string>();
  for (const [name, svg] of Object.entries(scenes)) {
    const { url } = await uploadImage(operator, { purpose: "banner" }, [await drawn(name, svg)]);
    if (isScene(name)) urls.set(name, url);
  }
  const urlOf = (scene: Scene) => urls.get(scene) ?? "";

  const published: string[] = [];
  for (const [displayOrder, { scenes: seen, ...story }] of stories.entries()) {
    const input = { ...story, images: seen.map(urlOf), isFeatured: displayOrder === 0 };
    const { id } = await createRegional(
      operator,
      createRegionalInput.parse({ ...input, displayOrder }),
    );
    published.push(id);
  }
  for (const course of courses)
    await createMarketer(operator, createMarketerInput.parse({ ...course, attachments: [] }));
  await updateHomeConfig(
    operator,
    updateHomeConfigInput.parse({
      banners: banners.map(({ title, scene, link }, displayOrder) => ({
        title,
        imageUrl: urlOf(scene),
        link: typeof link === "number" ? `/local/${published[link]}` : link,
        displayOrder,
      })),
      featuredBusinesses: owners.filter((_, index) => index % 6 === 0).map((own) => own.businessId),
      categoryOrder: ["restaurant", "cafe", "shop", "bar", "etc"],
    }),
  );
  for (const offer of offers) await createTemplate(operator, createInput.parse(offer));
}

const isScene = (name: string): name is Scene => Object.hasOwn(scenes, name);

const offers = [
  {
    name: "개강 응원 쿠폰",
    type: "basic",
    discountType: "fixed",
    discountValue: 2_000,
    minPurchaseAmount: 8_000,
    totalQuantity: 300,
  },
  {
    name: "점심 10% 쿠폰",
    type: "basic",
    discountType: "percentage",
    discountValue: 10,
    maxDiscountAmount: 3_000,
    totalQuantity: 500,
  },
] as const;
