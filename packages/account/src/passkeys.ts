import type { RouterInputs, RouterOutputs } from "@buzz/client";

type CreationOptions = RouterOutputs["auth"]["passkeys"]["registerOptions"];
type Credential = RouterInputs["auth"]["passkeys"]["register"]["credential"];
type RequestOptions = RouterOutputs["auth"]["stepUpOptions"];
type Assertion = NonNullable<RouterInputs["auth"]["stepUp"]["passkey"]>;

/** Why the browser brought no passkey: its holder said no or took too long, has it already, or it cannot. */
export class PasskeyProblem extends Error {
  override readonly name = "PasskeyProblem";

  constructor(
    readonly reason: "declined" | "known" | "impossible",
    options?: ErrorOptions,
  ) {
    super(reason, options);
  }
}

/** Whether this browser can make and use passkeys. */
export const supportsPasskeys = (): boolean => "PublicKeyCredential" in window;

/** Needed by few people now and then, so it is not in anybody's first load. */
const browser = () => import("@simplewebauthn/browser");

const publicKey = { type: "public-key" } as const;

/** Has this device make a passkey. @throws PasskeyProblem */
export async function createPasskey(optionsJSON: CreationOptions): Promise<Credential> {
  const { startRegistration } = await browser();
  return { ...(await startRegistration({ optionsJSON }).catch(explain)), ...publicKey };
}

/** Has a passkey sign. @throws PasskeyProblem */
export async function signWithPasskey(optionsJSON: RequestOptions): Promise<Assertion> {
  const { startAuthentication } = await browser();
  return { ...(await startAuthentication({ optionsJSON }).catch(explain)), ...publicKey };
}

/** Takes back the question that the browser may be showing. */
export async function cancelPasskey(): Promise<void> {
  const { WebAuthnAbortService } = await browser();
  WebAuthnAbortService.cancelCeremony();
}

function explain(error: unknown): never {
  const name = error instanceof Error ? error.name : "";
  if (name === "NotAllowedError" || name === "AbortError")
    throw new PasskeyProblem("declined", { cause: error });
  if (name === "InvalidStateError") throw new PasskeyProblem("known", { cause: error });
  throw new PasskeyProblem("impossible", { cause: error });
}

const devices = [
  [/iPhone/, "iPhone"],
  [/iPad/, "iPad"],
  [/Android/, "Android"],
  [/Mac/, "Mac"],
  [/Windows/, "Windows"],
  [/CrOS/, "Chromebook"],
  [/Linux/, "Linux"],
] as const;

/** What people call the device at hand; empty when it does not say. */
export const deviceName = (): string =>
  devices.find(([pattern]) => pattern.test(navigator.userAgent))?.[1] ?? "";
