import { businesses, featuredBusinesses } from "@buzz/db/schema";
import { and, eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { recordExposure } from "../exposure/record.js";
import type { Context } from "../kernel/context.js";
import { may } from "../kernel/permissions.js";
import { findBusinesses, nearest, orders } from "./find.js";
import { matching } from "./matching.js";
import { isWithin } from "./position.js";
import type { listInput, listOutput } from "./schemas.js";
import { showingIn, slotAt } from "./time-slots.js";

type Input = z.output<typeof listInput>;

/**
 * Shops by category, words, surroundings, time of day and choice of the operators. Everybody sees approved ones;
 * operators who look after businesses may ask for another status. `distance` is in metres.
 */
export async function listBusinesses(
  ctx: Context,
  input: Input,
): Promise<z.output<typeof listOutput>> {
  const { lat, lng, sort } = input;
  const from = lat === undefined || lng === undefined ? undefined : { lat, lng };
  const where = and(
    eq(businesses.status, statusFor(ctx, input.status)),
    input.category ? eq(businesses.category, input.category) : undefined,
    input.search ? matching(input.search) : undefined,
    from && isWithin(from, input.radius),
    input.timeSlot &&
      showingIn(input.timeSlot === "current" ? slotAt(ctx.clock()) : input.timeSlot),
    input.featured ? isChosen(ctx) : undefined,
  );
  const order = sort !== "distance" ? orders[sort] : from ? nearest(from) : orders.recent;
  const found = await findBusinesses(ctx, { where, order, from }, input);
  recordExposure(ctx, input.search ? "search" : "category", found.items);
  return found;
}

function statusFor({ actor }: Context, asked: Input["status"]) {
  const maySeeAll = actor.kind === "admin" && may(actor.adminRole, "businesses", "read");
  return (maySeeAll ? asked : undefined) ?? "approved";
}

/** As an array, which says to the planner that they are few. */
const isChosen = ({ db }: Context) =>
  sql`${businesses.id} = any(array(${db.select({ id: featuredBusinesses.businessId }).from(featuredBusinesses)}))`;
