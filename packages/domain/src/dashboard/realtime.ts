import { businesses, redemptions, users } from "@buzz/db/schema";
import { desc, eq, gt, sql } from "drizzle-orm";
import type { z } from "zod";
import type { AdminContext } from "../kernel/context.js";
import { isActive } from "./figures.js";
import { requestsLastMinute } from "./request-counts.js";
import type { realtimeOutput } from "./schemas.js";

const MINUTE_MS = 60_000;
const RECENT = 10;

/** How Buzz is doing right now. Uses count for the last 60 seconds, requests for the last whole minute. */
export async function realtime(ctx: AdminContext): Promise<z.output<typeof realtimeOutput>> {
  const now = ctx.clock();
  const { db } = ctx;
  const [activeUsers, qrScansPerMinute, apiRequestsPerMinute, health, recentActivities] =
    await Promise.all([
      db.$count(users, isActive(now)),
      db.$count(redemptions, gt(redemptions.usedAt, new Date(now.getTime() - MINUTE_MS))),
      requestsLastMinute(db, now),
      ctx.health(),
      recentUses(ctx),
    ]);
  const { api, database, storage } = health.services;
  return {
    activeUsers,
    qrScansPerMinute,
    apiRequestsPerMinute,
    systemStatus: { api, database, storage },
    recentActivities,
  };
}

const recentUses = ({ db }: AdminContext) =>
  db
    .select({
      type: redemptions.type,
      businessName: businesses.businessName,
      amount: sql`coalesce(${redemptions.discountAmount}, ${redemptions.shareAmount})`.mapWith(
        Number,
      ),
      timestamp: redemptions.usedAt,
    })
    .from(redemptions)
    .innerJoin(businesses, eq(businesses.id, redemptions.businessId))
    .orderBy(desc(redemptions.usedAt), desc(redemptions.id))
    .limit(RECENT);
