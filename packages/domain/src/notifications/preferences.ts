import type { Db } from "@buzz/db";
import { notificationChannel, notificationPreferences, notificationType } from "@buzz/db/schema";
import { inArray } from "drizzle-orm";
import type { z } from "zod";
import type { SignedContext } from "../kernel/context.js";
import { AppError } from "../kernel/errors.js";
import { availableChannels } from "./available.js";
import { essential, kindsToldBy } from "./decide-channels.js";
import { nightHours, type QuietHours } from "./quiet-hours.js";
import { preferencesOutput, type savePreferencesInput } from "./schemas.js";

type Preferences = z.output<typeof preferencesOutput>;
export type Wishes = { muted: readonly string[]; quietHours: QuietHours };

const defaults: Wishes = { muted: [], quietHours: nightHours };

/** What readers wish, by account; those who never said get the defaults. */
export async function wishesOf(db: Db, userIds: string[]): Promise<(userId: string) => Wishes> {
  if (userIds.length === 0) return () => defaults;
  const rows = await db
    .select()
    .from(notificationPreferences)
    .where(inArray(notificationPreferences.userId, [...new Set(userIds)]));
  const known = new Map(
    rows.map(({ userId, muted, quiet, quietFrom, quietUntil }): [string, Wishes] => [
      userId,
      { muted, quietHours: { enabled: quiet, start: quietFrom, end: quietUntil } },
    ]),
  );
  return (userId) => known.get(userId) ?? defaults;
}

/** What the caller is told by which channel, and their quiet hours in Seoul. */
export async function readPreferences(ctx: SignedContext): Promise<Preferences> {
  const { userId } = ctx.actor;
  return present(ctx, (await wishesOf(ctx.db, [userId]))(userId));
}

/** Changes what is named and leaves the rest. @throws VALIDATION_002 for switching off what is essential. */
export async function savePreferences(
  ctx: SignedContext,
  { channels = {}, quietHours }: z.output<typeof savePreferencesInput>,
): Promise<Preferences> {
  const { userId } = ctx.actor;
  const wanted = new Map(
    Object.entries(channels).flatMap(([channel, kinds]) =>
      Object.entries(kinds ?? {}).map(([kind, on]) => [`${channel}.${kind}`, on] as const),
    ),
  );
  const refused = essential.filter((name) => wanted.get(name) === false);
  if (refused.length > 0)
    throw new AppError(
      "VALIDATION_002",
      refused.map((name) => ({ field: `channels.${name}`, message: "cannot be switched off" })),
    );
  const wishes = await ctx.db.transaction(async (tx) => {
    const initial = {
      userId,
      muted: [],
      quiet: nightHours.enabled,
      quietFrom: nightHours.start,
      quietUntil: nightHours.end,
    };
    await tx.insert(notificationPreferences).values(initial).onConflictDoNothing();
    const [held] = await tx
      .select({ muted: notificationPreferences.muted })
      .from(notificationPreferences)
      .where(inArray(notificationPreferences.userId, [userId]))
      .for("update");
    const muted = new Set(held?.muted);
    for (const [name, on] of wanted)
      if (on) muted.delete(name);
      else muted.add(name);
    await tx
      .update(notificationPreferences)
      .set({
        muted: [...muted],
        updatedAt: ctx.clock(),
        ...(quietHours && {
          quiet: quietHours.enabled,
          quietFrom: quietHours.start,
          quietUntil: quietHours.end,
        }),
      })
      .where(inArray(notificationPreferences.userId, [userId]));
    return (await wishesOf(tx, [userId]))(userId);
  });
  return present(ctx, wishes);
}

const present = (ctx: SignedContext, { muted, quietHours }: Wishes): Preferences =>
  preferencesOutput.parse({
    channels: Object.fromEntries(
      notificationChannel.enumValues.map((channel) => [
        channel,
        Object.fromEntries(
          notificationType.enumValues.map((kind) => [kind, !muted.includes(`${channel}.${kind}`)]),
        ),
      ]),
    ),
    quietHours,
    essential: essential.map((name) => {
      const [channel, kind] = name.split(".");
      return { channel, kind };
    }),
    told: availableChannels(ctx.channels).flatMap((channel) =>
      kindsToldBy(channel, ctx.actor.kind).map((kind) => ({ channel, kind })),
    ),
  });
