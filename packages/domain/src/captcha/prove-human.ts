import type { Db } from "@buzz/db";
import { spentCaptchas } from "@buzz/db/schema";
import type { Context } from "../kernel/context.js";
import { AppError } from "../kernel/errors.js";
import { sha256 } from "../kernel/ids.js";

/** Providers forget their tokens within 5 minutes (Turnstile) or 2 (hCaptcha). */
const KEPT_MS = 15 * 60_000;

type Proof = {
  token: string | undefined;
  /** What the test was shown for. */
  action: "login" | "apply";
  /** What holds while the provider cannot be asked. */
  whenAway: "admit" | "refuse";
};

/**
 * Lets people pass, where a CAPTCHA is configured; each answer to it opens one call.
 *
 * @throws AUTH_011 with what a page needs to show the test: missing, refused or taken before.
 * @throws SERVER_003 the provider is away and the call can wait for it.
 */
export async function proveHuman(ctx: Context, { token, action, whenAway }: Proof): Promise<void> {
  const { captcha } = ctx;
  if (captcha === undefined) return;
  const refusal = new AppError("AUTH_011", { ...captcha.widget, action });
  if (token === undefined) throw refusal;
  const answer = await captcha.verify(token, action);
  if (answer === "away") {
    if (whenAway === "admit") return;
    throw new AppError("SERVER_003");
  }
  if (answer === "refused" || !(await spend(ctx, ctx.db, token))) throw refusal;
}

/** Providers take a token once; this holds where two of their machines have not spoken yet. */
async function spend({ clock }: Context, db: Db, token: string): Promise<boolean> {
  const spent = await db
    .insert(spentCaptchas)
    .values({ tokenHash: sha256(token), expiresAt: new Date(clock().getTime() + KEPT_MS) })
    .onConflictDoNothing()
    .returning({ tokenHash: spentCaptchas.tokenHash });
  return spent.length > 0;
}
