import type { Db } from "@buzz/db";
import { businesses, featuredBusinesses } from "@buzz/db/schema";
import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { z } from "zod";
import { listedColumns } from "../businesses/columns.js";
import { recordAudit } from "../kernel/audit.js";
import type { AdminContext } from "../kernel/context.js";
import { AppError } from "../kernel/errors.js";
import { announce } from "../kernel/outbox.js";
import type { setFeaturedInput, setFeaturedOutput } from "./schemas.js";

type Input = z.output<typeof setFeaturedInput>;

/**
 * Chooses the shops of the main page's own theme, in order. Who of them is picked on a day, fair exposure decides.
 * Of two choices at the same moment the last one stands, unmixed.
 *
 * @throws BUSINESS_001 one is unknown or not approved.
 */
export async function setFeatured(
  ctx: AdminContext,
  { featuredBusinesses: chosen }: Input,
): Promise<z.output<typeof setFeaturedOutput>> {
  return ctx.db.transaction(async (tx) => {
    await tx.execute(sql`lock table ${featuredBusinesses} in share row exclusive mode`);
    const before = await readFeatured(ctx, tx);
    await refuseUnknown(tx, chosen);
    await tx.delete(featuredBusinesses);
    if (chosen.length > 0)
      await tx
        .insert(featuredBusinesses)
        .values(chosen.map((businessId, position) => ({ position, businessId })));
    await recordAudit(ctx, tx, {
      action: "exposure.setFeatured",
      entityType: "home_config",
      entityId: "featured",
      oldValues: { featuredBusinesses: before.map(({ id }) => id) },
      newValues: { featuredBusinesses: chosen },
    });
    await announce(tx, ctx.clock(), [
      { topic: "homeConfig.changed", to: "everybody", payload: {} },
    ]);
    return readFeatured(ctx, tx);
  });
}

async function readFeatured({ cipher }: AdminContext, tx: Db) {
  const rows = await tx
    .select(listedColumns)
    .from(featuredBusinesses)
    .innerJoin(businesses, eq(businesses.id, featuredBusinesses.businessId))
    .orderBy(asc(featuredBusinesses.position));
  return rows.map((row) => cipher.openAll(row, row.id));
}

async function refuseUnknown(tx: Db, ids: string[]): Promise<void> {
  const known = await tx
    .select({ id: businesses.id })
    .from(businesses)
    .where(and(inArray(businesses.id, ids), eq(businesses.status, "approved")));
  if (known.length < ids.length) throw new AppError("BUSINESS_001");
}
