import { notificationDeliveries, pushTokens } from "@buzz/db/schema";
import { and, asc, eq, inArray, lte, sql } from "drizzle-orm";
import type { Device, Sent } from "../kernel/channels.js";
import type { Context } from "../kernel/context.js";
import { forEachAtOnce } from "../kernel/for-each-apart.js";
import { type Addresses, addressesOf } from "./addresses.js";
import { letterOf } from "./letter.js";
import { planRetry } from "./plan-retry.js";

const BATCH = 20;
/** Longer than a provider is waited for; what a process that is killed had in hand is sent again after it. */
const LEASE_MS = 120_000;

type Delivery = typeof notificationDeliveries.$inferSelect;

/**
 * Sends what is due by e-mail, SMS and push, on any number of instances; what a provider does not take now is tried again
 * after growing pauses. Returns how many attempts were made.
 *
 * @throws after the last one, when an address could not be read; that delivery goes on waiting and holds up no other.
 */
export async function sendNotifications(ctx: Context): Promise<number> {
  let attempts = 0;
  await forEachAtOnce(
    dueBatches(ctx),
    ({ delivery }) => `delivery ${delivery.id} is not sent`,
    async ({ delivery, addresses }) => {
      attempts += 1;
      await record(ctx, delivery, await send(ctx, delivery, addresses(delivery)));
    },
  );
  return attempts;
}

async function* dueBatches(ctx: Context) {
  for (;;) {
    const batch = await claim(ctx);
    const addresses = await addressesOf(ctx, batch);
    yield batch.map((delivery) => ({ delivery, addresses }));
    if (batch.length < BATCH) return;
  }
}

async function claim(ctx: Context): Promise<Delivery[]> {
  const at = ctx.clock();
  const due = ctx.db
    .select({ id: notificationDeliveries.id })
    .from(notificationDeliveries)
    .where(
      and(
        eq(notificationDeliveries.status, "pending"),
        lte(notificationDeliveries.nextAttemptAt, at),
      ),
    )
    .orderBy(asc(notificationDeliveries.nextAttemptAt))
    .limit(BATCH)
    .for("update", { skipLocked: true });
  return ctx.db
    .update(notificationDeliveries)
    .set({
      attempts: sql`${notificationDeliveries.attempts} + 1`,
      nextAttemptAt: new Date(at.getTime() + LEASE_MS),
    })
    .where(inArray(notificationDeliveries.id, due))
    .returning();
}

async function send(
  ctx: Context,
  delivery: Delivery,
  { email, phone, devices }: Addresses,
): Promise<Sent | "no_address"> {
  const { channels } = ctx;
  switch (delivery.channel) {
    case "email":
      if (email === null || channels.email === null) return "no_address";
      return channels.email(email, letterOf(delivery, "long"));
    case "sms": {
      const number = phone?.replaceAll(/\D/g, "") ?? "";
      if (number === "" || channels.sms === null) return "no_address";
      const { title, message } = letterOf(delivery, "short");
      return channels.sms(number, `[Buzz] ${title}\n${message}`);
    }
    case "push":
      return pushTo(ctx, devices, delivery);
  }
}

/** To all devices of somebody; one that took it is enough, and those that are gone are forgotten. */
async function pushTo(
  ctx: Context,
  devices: Device[],
  delivery: Delivery,
): Promise<Sent | "no_address"> {
  const { push } = ctx.channels;
  if (push === null || devices.length === 0) return "no_address";
  const text = letterOf(delivery, "short");
  const outcomes = await Promise.all(
    devices.map(async (device) => ({
      token: device.token,
      outcome: await push.send(device, text),
    })),
  );
  const gone = outcomes.filter(({ outcome }) => outcome === "gone").map(({ token }) => token);
  if (gone.length > 0) await ctx.db.delete(pushTokens).where(inArray(pushTokens.token, gone));
  const results = outcomes.map(({ outcome }) => outcome);
  return (["sent", "later", "refused"] as const).find((one) => results.includes(one)) ?? "gone";
}

/** Unless it was overtaken by another process. */
async function record(
  ctx: Context,
  { id, attempts }: Delivery,
  outcome: Sent | "no_address",
): Promise<void> {
  await ctx.db
    .update(notificationDeliveries)
    .set({ failure: null, ...planRetry(outcome, attempts, ctx.clock()) })
    .where(and(eq(notificationDeliveries.id, id), eq(notificationDeliveries.attempts, attempts)));
}
