import { Sealed } from "@buzz/db/schema";
import { z } from "zod";
import type { Context } from "../kernel/context.js";
import { AppError } from "../kernel/errors.js";
import { randomToken } from "../kernel/ids.js";
import type { CodeFlow, ProviderName } from "./identity-providers.js";
import { beginInput, type socialOutput } from "./schemas.js";
import { signInWithToken } from "./sign-in.js";

/** How long somebody may take at the provider. */
const MINUTES_AWAY = 10;

/** What a journey is sealed for: no row, but a cookie. */
const FIELD = "oidc.journey";
const COOKIE = "cookie";

const journeySchema = beginInput.extend({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  until: z.number(),
});

type Return = { provider: ProviderName; cameBackBy: string; journey: string | undefined };

type Arrived = z.output<typeof socialOutput> & { next: string | undefined };

/**
 * Sends somebody to a provider's sign-in page.
 *
 * @param returnTo our address that the provider sends them back to.
 * @returns the page, and the journey: sealed, for the person's own browser alone, to be brought back from there.
 * @throws AUTH_005 provider not set up for browsers. SERVER_003 provider away.
 */
export async function beginInBrowser(
  ctx: Context,
  input: z.output<typeof beginInput>,
  returnTo: string,
): Promise<{ page: string; journey: string; seconds: number }> {
  const secrets = { state: randomToken(32), nonce: randomToken(32), verifier: randomToken(32) };
  const page = await codeFlowOf(ctx, input.provider).begin(returnTo, secrets);
  const seconds = MINUTES_AWAY * 60;
  const until = ctx.clock().getTime() + seconds * 1000;
  const journey = ctx.cipher.seal(FIELD, COOKIE, JSON.stringify({ ...input, ...secrets, until }));
  return { page, journey: journey.text, seconds };
}

/**
 * Signs in, or up, whoever comes back from a provider with the journey that began here.
 *
 * @throws AUTH_004 no journey, another one, one too long ago, or what the provider did not grant.
 * @throws AUTH_005 provider not set up for browsers. SERVER_003 provider away. Else as `signInSocially` does.
 */
export async function finishInBrowser(
  ctx: Context,
  { provider, cameBackBy, journey: sealed }: Return,
): Promise<Arrived> {
  const flow = codeFlowOf(ctx, provider);
  const journey = openJourney(ctx, sealed);
  if (journey?.provider !== provider) throw new AppError("AUTH_004");
  const token = await flow.finish(cameBackBy, journey);
  if (token === undefined) throw new AppError("AUTH_004");
  const { referralCode, visitId, next } = journey;
  return { ...(await signInWithToken(ctx, provider, token, { referralCode, visitId })), next };
}

/** Where a journey was to lead; undefined when it cannot be read. */
export const destinationOf = (ctx: Context, journey: string | undefined): string | undefined =>
  openJourney(ctx, journey)?.next;

function openJourney(ctx: Context, sealed: string | undefined) {
  try {
    const opened = ctx.cipher.open(new Sealed(FIELD, sealed ?? ""), COOKIE);
    const journey = journeySchema.parse(JSON.parse(opened));
    return journey.until > ctx.clock().getTime() ? journey : undefined;
  } catch {
    return undefined;
  }
}

function codeFlowOf(ctx: Context, provider: ProviderName): CodeFlow {
  const flow = ctx.identityProviders[provider]?.codeFlow;
  if (flow === undefined) throw new AppError("AUTH_005");
  return flow;
}
