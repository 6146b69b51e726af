import type { Db } from "@buzz/db";
import { businesses, featuredBusinesses, homeBanners, homeConfigs } from "@buzz/db/schema";
import { asc, eq } from "drizzle-orm";
import type { z } from "zod";
import type { Context } from "../kernel/context.js";
import type { homeConfigOutput } from "./schemas.js";
import { bannersShowing, seesAll, stateOf } from "./visibility.js";

/** The one row of `home_configs`. */
export const HOME_CONFIG_ID = 1;

/** The main page: the banners of this moment, the chosen shops that are open, the order of categories. */
export async function homeConfig(
  ctx: Context,
  db: Db = ctx.db,
): Promise<z.output<typeof homeConfigOutput>> {
  const [banners, featured, [config]] = await Promise.all([
    db
      .select({
        id: homeBanners.id,
        title: homeBanners.title,
        imageUrl: homeBanners.imageUrl,
        link: homeBanners.link,
        displayOrder: homeBanners.displayOrder,
        scheduledAt: homeBanners.scheduledAt,
        expiresAt: homeBanners.expiresAt,
      })
      .from(homeBanners)
      .where(seesAll(ctx.actor) ? undefined : bannersShowing(homeBanners, ctx.clock()))
      .orderBy(asc(homeBanners.displayOrder), asc(homeBanners.id)),
    db
      .select({ id: featuredBusinesses.businessId })
      .from(featuredBusinesses)
      .innerJoin(businesses, eq(businesses.id, featuredBusinesses.businessId))
      .where(eq(businesses.status, "approved"))
      .orderBy(asc(featuredBusinesses.position)),
    db
      .select({ categoryOrder: homeConfigs.categoryOrder })
      .from(homeConfigs)
      .where(eq(homeConfigs.id, HOME_CONFIG_ID)),
  ]);
  return {
    banners: banners.map((banner) => presentBanner(ctx, banner)),
    featuredBusinesses: featured.map(({ id }) => id),
    categoryOrder: config?.categoryOrder ?? [],
  };
}

type Banner = Omit<typeof homeBanners.$inferSelect, "createdAt">;

function presentBanner({ actor, clock }: Context, { scheduledAt, expiresAt, ...banner }: Banner) {
  if (!seesAll(actor)) return banner;
  const state = stateOf(scheduledAt ?? new Date(0), expiresAt, clock());
  return { ...banner, scheduledAt, expiresAt, state };
}
