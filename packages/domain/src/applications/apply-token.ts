import { errors as joseErrors, jwtVerify, SignJWT } from "jose";
import { z } from "zod";
import { proveHuman } from "../captcha/prove-human.js";
import type { Context, Deps } from "../kernel/context.js";
import { hmac } from "../kernel/ids.js";
import { email } from "../kernel/schemas.js";
import type { applyTokenInput, applyTokenOutput } from "./schemas.js";

const AUDIENCE = "buzz-apply";
const TTL_SECONDS = 1800;

type Signer = Pick<Deps, "serverSecret" | "clock">;

/**
 * Lets somebody without an account upload the documents of an application under this e-mail, for 30 minutes.
 *
 * @throws AUTH_011 without a passed CAPTCHA, where one is configured. SERVER_003 its provider is away: nothing else
 * keeps programs from filling the storage, and an application can wait.
 */
export async function issueApplyToken(
  ctx: Context,
  input: z.output<typeof applyTokenInput>,
): Promise<z.output<typeof applyTokenOutput>> {
  const { captchaToken: token } = input;
  await proveHuman(ctx, { token, action: "apply", whenAway: "refuse" });
  const issuedAt = Math.floor(ctx.clock().getTime() / 1000);
  const applyToken = await new SignJWT()
    .setProtectedHeader({ alg: "HS256" })
    .setSubject(input.email)
    .setAudience(AUDIENCE)
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + TTL_SECONDS)
    .sign(keyOf(ctx));
  return { applyToken, expiresIn: TTL_SECONDS };
}

const claims = z.object({ sub: email });

/** The e-mail that an apply token names; undefined for any other text, and once it has expired. */
export async function applicantOf(deps: Signer, applyToken: string): Promise<string | undefined> {
  try {
    const { payload } = await jwtVerify(applyToken, keyOf(deps), {
      algorithms: ["HS256"],
      audience: AUDIENCE,
      currentDate: deps.clock(),
      requiredClaims: ["sub", "exp"],
    });
    return claims.safeParse(payload).data?.sub;
  } catch (error) {
    if (error instanceof joseErrors.JOSEError) return undefined;
    throw error;
  }
}

/** A key for these tokens alone: what else the secret signs is no apply token. */
const keyOf = ({ serverSecret }: Signer) => Buffer.from(hmac(serverSecret, "apply token"));
