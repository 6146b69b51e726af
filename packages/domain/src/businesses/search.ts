import { businesses } from "@buzz/db/schema";
import { and, eq } from "drizzle-orm";
import type { z } from "zod";
import { recordExposure } from "../exposure/record.js";
import type { Context } from "../kernel/context.js";
import { findBusinesses, nearest, orders } from "./find.js";
import { matching } from "./matching.js";
import type { listOutput, searchInput } from "./schemas.js";

/** Approved shops with the words in name, description or address; with a position, the nearest first. */
export async function searchBusinesses(
  ctx: Context,
  input: z.output<typeof searchInput>,
): Promise<z.output<typeof listOutput>> {
  const { lat, lng } = input;
  const from = lat === undefined || lng === undefined ? undefined : { lat, lng };
  const where = and(
    eq(businesses.status, "approved"),
    matching(input.q),
    input.category ? eq(businesses.category, input.category) : undefined,
  );
  const order = from ? nearest(from) : orders.recent;
  const found = await findBusinesses(ctx, { where, order, from }, input);
  recordExposure(ctx, "search", found.items);
  return found;
}
