import { setTimeout as pause } from "node:timers/promises";
import { passwordResets, users } from "@buzz/db/schema";
import { and, count, eq, gt } from "drizzle-orm";
import type { z } from "zod";
import { type Account, findAccount } from "../auth/find-account.js";
import { recordAudit } from "../kernel/audit.js";
import type { Context } from "../kernel/context.js";
import { randomToken, sha256 } from "../kernel/ids.js";
import { resetLetter } from "./letter.js";
import type { requestResetInput } from "./schemas.js";

const LIFE_MS = 30 * 60_000;
/** More letters than this within a link's life are not sent. */
const MOST = 3;
/** Longer than a letter takes to write: how long an answer takes tells as little as what it says. */
const ANSWER_MS = 200;

/**
 * Sends a link to set a new password, when there is such an account with a password. The answer is the same, and
 * takes as long, when there is none: nobody learns who has an account.
 */
export async function requestReset(
  ctx: Context,
  input: z.output<typeof requestResetInput>,
): Promise<null> {
  const [outcome] = await Promise.allSettled([sendIfKnown(ctx, input), pause(ANSWER_MS)]);
  if (outcome.status === "rejected") throw outcome.reason;
  return null;
}

async function sendIfKnown(ctx: Context, input: z.output<typeof requestResetInput>): Promise<void> {
  const account = await findAccount(ctx, input);
  if (account !== undefined && account.status === "active" && account.passwordHash !== null)
    await sendLink(ctx, account);
}

async function sendLink(ctx: Context, { id: userId, email, role }: Account): Promise<void> {
  const token = randomToken(32);
  const now = ctx.clock();
  const sent = await ctx.db.transaction(async (tx) => {
    // Requests at the same moment are counted one after the other.
    await tx.select({ id: users.id }).from(users).where(eq(users.id, userId)).for("no key update");
    const [live] = await tx
      .select({ links: count() })
      .from(passwordResets)
      .where(and(eq(passwordResets.userId, userId), gt(passwordResets.expiresAt, now)));
    if ((live?.links ?? 0) >= MOST) return false;
    await tx.insert(passwordResets).values({
      tokenHash: sha256(token),
      userId,
      createdAt: now,
      expiresAt: new Date(now.getTime() + LIFE_MS),
    });
    await recordAudit(ctx, tx, {
      action: "auth.reset_request",
      entityType: "user",
      entityId: userId,
    });
    return true;
  });
  if (sent) ctx.mailer.post(resetLetter(ctx, { email, role, token }));
}
