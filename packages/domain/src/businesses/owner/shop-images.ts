import type { Db } from "@buzz/db";
import { businessImages } from "@buzz/db/schema";
import { asc, eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { imageUrl } from "../../files/names.js";
import { newId } from "../../kernel/ids.js";
import type { shopImage } from "./schemas.js";

export const MOST_IMAGES = 10;

/** A shop's pictures in their order. */
export async function shopImages(
  db: Db,
  businessId: string,
): Promise<z.output<typeof shopImage>[]> {
  const rows = await db
    .select()
    .from(businessImages)
    .where(eq(businessImages.businessId, businessId))
    .orderBy(asc(businessImages.displayOrder));
  return rows.map(({ id, file, isMain, displayOrder }) => ({
    id,
    url: imageUrl(file),
    isMain,
    displayOrder,
  }));
}

/** Appends pictures to the `existing` ones of a locked shop; a shop's first is its main one. */
export async function appendImages(
  tx: Db,
  shop: { businessId: string; existing: number; at: Date },
  names: readonly string[],
): Promise<void> {
  const { businessId, existing, at } = shop;
  if (names.length === 0) return;
  await tx.insert(businessImages).values(
    names.map((file, index) => ({
      id: newId(),
      businessId,
      file,
      isMain: existing + index === 0,
      displayOrder: existing + index,
      createdAt: at,
    })),
  );
}

/** Closes the gap that a removed picture left; without a main one the first becomes it. */
export async function closeGap(tx: Db, businessId: string): Promise<void> {
  await tx.execute(sql`
    update ${businessImages} set display_order = ranked.position,
      is_main = ${businessImages.isMain} or (ranked.position = 0 and not ranked.has_main)
    from (
      select id, row_number() over (order by display_order) - 1 as position,
        bool_or(is_main) over () as has_main
      from ${businessImages} where business_id = ${businessId}
    ) ranked
    where ${businessImages.id} = ranked.id`);
}
