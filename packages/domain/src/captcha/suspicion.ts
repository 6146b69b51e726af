import { signInFailures } from "@buzz/db/schema";
import { and, gt, inArray, lte, sql } from "drizzle-orm";
import type { Context } from "../kernel/context.js";
import { hmac } from "../kernel/ids.js";

/** From this many failures on, whoever tries again must show to be human (rules §2). */
const SUSPICIOUS_FROM = 3;

/** How long failures of an address, and of a name that no account has, are remembered. */
const REMEMBERED_MS = 15 * 60_000;

/** A sign-in that is tried; the account is undefined when nobody has that name. */
type Attempt = { name: string; account: { failedLogins: number } | undefined };

/**
 * Whether a sign-in must show to be human: its account or its address has failed too often. A name that no account
 * has is counted like an account, so that the test does not tell which there are.
 */
export async function isSuspicious(ctx: Context, { name, account }: Attempt): Promise<boolean> {
  if (ctx.captcha === undefined) return false;
  if ((account?.failedLogins ?? 0) >= SUSPICIOUS_FROM) return true;
  const known = await ctx.db
    .select({ failures: signInFailures.failures })
    .from(signInFailures)
    .where(
      and(
        inArray(signInFailures.key, keysOf(ctx, name, account !== undefined)),
        gt(signInFailures.expiresAt, ctx.clock()),
      ),
    );
  return known.some(({ failures }) => failures >= SUSPICIOUS_FROM);
}

/** Remembers that a sign-in failed, in one statement a key; an account's own count stands with its lock. */
export async function rememberFailure(ctx: Context, { name, account }: Attempt): Promise<void> {
  if (ctx.captcha === undefined) return;
  const now = ctx.clock();
  const over = lte(signInFailures.expiresAt, now);
  const expiresAt = new Date(now.getTime() + REMEMBERED_MS);
  const keys = keysOf(ctx, name, account !== undefined);
  if (keys.length === 0) return;
  await ctx.db
    .insert(signInFailures)
    .values(keys.map((key) => ({ key, failures: 1, expiresAt })))
    .onConflictDoUpdate({
      target: signInFailures.key,
      set: {
        failures: sql`case when ${over} then 1 else ${signInFailures.failures} + 1 end`,
        expiresAt,
      },
    });
}

/** In one order, so that failures at the same moment do not wait for each other. */
function keysOf({ client, serverSecret }: Context, name: string, exists: boolean): string[] {
  const hashed = (kind: string, value: string) =>
    hmac(serverSecret, `sign-in failure ${kind} ${value}`);
  return [
    ...(client.ip === null ? [] : [hashed("address", client.ip)]),
    ...(exists ? [] : [hashed("name", name)]),
  ].sort();
}
