import type { Db } from "@buzz/db";
import {
  businesses,
  categories,
  featuredBusinesses,
  homeBanners,
  homeConfigs,
} from "@buzz/db/schema";
import { inArray } from "drizzle-orm";
import type { z } from "zod";
import { recordAudit } from "../kernel/audit.js";
import type { AdminContext } from "../kernel/context.js";
import { AppError } from "../kernel/errors.js";
import { newId } from "../kernel/ids.js";
import { announce } from "../kernel/outbox.js";
import { HOME_CONFIG_ID, homeConfig } from "./home-config.js";
import type { homeConfigOutput, updateHomeConfigInput } from "./schemas.js";
import { refuseEndBeforeStart } from "./visibility.js";

type Input = z.output<typeof updateHomeConfigInput>;

/**
 * Puts a whole new main page in place of the old one; of several at the same moment the last one stands, unmixed.
 *
 * @throws VALIDATION_002 an unknown shop or category; VALIDATION_003 a banner that ends before it starts.
 */
export async function updateHomeConfig(
  ctx: AdminContext,
  input: Input,
): Promise<z.output<typeof homeConfigOutput>> {
  for (const [index, { scheduledAt, expiresAt }] of input.banners.entries())
    refuseEndBeforeStart(scheduledAt, expiresAt, `banners.${index}.expiresAt`);
  return ctx.db.transaction(async (tx) => {
    await takeConfig(ctx, tx, input);
    await refuseUnknown(tx, input);
    const oldValues = await homeConfig(ctx, tx);
    await replaceBanners(ctx, tx, input);
    await replaceFeatured(tx, input);
    const newValues = await homeConfig(ctx, tx);
    await recordAudit(ctx, tx, {
      action: "homeConfig.update",
      entityType: "home_config",
      entityId: String(HOME_CONFIG_ID),
      oldValues,
      newValues,
    });
    await announce(tx, ctx.clock(), [
      { topic: "homeConfig.changed", to: "everybody", payload: {} },
    ]);
    return newValues;
  });
}

/** Written first: its row lets one change after the other in. */
async function takeConfig(ctx: AdminContext, tx: Db, { categoryOrder }: Input): Promise<void> {
  const values = { categoryOrder, updatedAt: ctx.clock(), updatedBy: ctx.actor.userId };
  await tx
    .insert(homeConfigs)
    .values({ id: HOME_CONFIG_ID, ...values })
    .onConflictDoUpdate({ target: homeConfigs.id, set: values });
}

async function refuseUnknown(tx: Db, input: Input): Promise<void> {
  const shops = await tx
    .select({ id: businesses.id })
    .from(businesses)
    .where(inArray(businesses.id, input.featuredBusinesses));
  const known = await tx
    .select({ id: categories.id })
    .from(categories)
    .where(inArray(categories.id, input.categoryOrder));
  const details = [
    ...strangers("featuredBusinesses", input.featuredBusinesses, shops),
    ...strangers("categoryOrder", input.categoryOrder, known),
  ];
  if (details.length > 0) throw new AppError("VALIDATION_002", details);
}

const strangers = (field: string, asked: string[], known: { id: string }[]) =>
  asked.flatMap((id, index) =>
    known.some((row) => row.id === id) ? [] : [{ field: `${field}.${index}`, message: "unknown" }],
  );

async function replaceBanners(ctx: AdminContext, tx: Db, { banners }: Input): Promise<void> {
  await tx.delete(homeBanners);
  if (banners.length === 0) return;
  await tx
    .insert(homeBanners)
    .values(banners.map((banner) => ({ ...banner, id: newId(), createdAt: ctx.clock() })));
}

async function replaceFeatured(tx: Db, input: Input): Promise<void> {
  await tx.delete(featuredBusinesses);
  if (input.featuredBusinesses.length === 0) return;
  await tx
    .insert(featuredBusinesses)
    .values(input.featuredBusinesses.map((businessId, position) => ({ position, businessId })));
}
