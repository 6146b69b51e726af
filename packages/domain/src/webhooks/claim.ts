import { webhookDeliveries, webhookEndpoints } from "@buzz/db/schema";
import { and, asc, eq, exists, inArray, isNotNull, isNull, lte, or, sql } from "drizzle-orm";
import type { Context } from "../kernel/context.js";

/** Longer than an attempt can take; a process that is killed keeps an endpoint waiting no longer. */
const LEASE_MS = 30_000;

const leaseFrom = (at: Date) => new Date(at.getTime() + LEASE_MS);

const isDue = (at: Date) =>
  and(
    eq(webhookDeliveries.endpointId, webhookEndpoints.id),
    eq(webhookDeliveries.status, "pending"),
    lte(webhookDeliveries.nextAttemptAt, at),
  );

type Wanted = {
  /** Those that took the last message, or those that did not. */
  failing: boolean;
  atMost: number;
};

/** Takes endpoints that something is due for and nobody else delivers to. */
export async function claimEndpoints(ctx: Context, { failing, atMost }: Wanted): Promise<string[]> {
  if (atMost <= 0) return [];
  const at = ctx.clock();
  const { failingSince, busyUntil } = webhookEndpoints;
  const free = ctx.db
    .select({ id: webhookEndpoints.id })
    .from(webhookEndpoints)
    .where(
      and(
        eq(webhookEndpoints.status, "active"),
        failing ? isNotNull(failingSince) : isNull(failingSince),
        or(isNull(busyUntil), lte(busyUntil, at)),
        exists(ctx.db.select({ one: sql`1` }).from(webhookDeliveries).where(isDue(at))),
      ),
    )
    .limit(atMost)
    .for("update", { skipLocked: true });
  const rows = await ctx.db
    .update(webhookEndpoints)
    .set({ busyUntil: leaseFrom(at) })
    .where(inArray(webhookEndpoints.id, free))
    .returning({ id: webhookEndpoints.id });
  return rows.map(({ id }) => id);
}

export type Claimed = {
  endpoint: typeof webhookEndpoints.$inferSelect;
  delivery: typeof webhookDeliveries.$inferSelect;
};

/**
 * Begins the next attempt that is due at an endpoint, in the order of the outbox; it counts from here, also when the
 * process is killed. Undefined when nothing is due any more, or the endpoint was disabled.
 */
export async function beginAttempt(ctx: Context, id: string): Promise<Claimed | undefined> {
  return ctx.db.transaction(async (tx) => {
    const at = ctx.clock();
    const [endpoint] = await tx
      .update(webhookEndpoints)
      .set({ busyUntil: leaseFrom(at) })
      .where(and(eq(webhookEndpoints.id, id), eq(webhookEndpoints.status, "active")))
      .returning();
    if (endpoint === undefined) return undefined;
    const [next] = await tx
      .select({ id: webhookDeliveries.id })
      .from(webhookDeliveries)
      .where(
        and(
          eq(webhookDeliveries.endpointId, id),
          eq(webhookDeliveries.status, "pending"),
          lte(webhookDeliveries.nextAttemptAt, at),
        ),
      )
      .orderBy(asc(webhookDeliveries.seq))
      .limit(1);
    if (next === undefined) return undefined;
    const [delivery] = await tx
      .update(webhookDeliveries)
      .set({ attempts: sql`${webhookDeliveries.attempts} + 1`, attemptedAt: at })
      .where(eq(webhookDeliveries.id, next.id))
      .returning();
    return delivery && { endpoint, delivery };
  });
}

/** Lets go of an endpoint. */
export async function releaseEndpoint(ctx: Context, id: string): Promise<void> {
  await ctx.db.update(webhookEndpoints).set({ busyUntil: null }).where(eq(webhookEndpoints.id, id));
}
