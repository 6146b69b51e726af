import { Secret, TOTP } from "otpauth";

const PERIOD_S = 30;
/** Clocks may differ by this many periods. */
const WINDOW = 2;

const totpOf = (secret: string, label = "") =>
  new TOTP({ issuer: "Buzz", label, secret: Secret.fromBase32(secret), period: PERIOD_S });

/** 160 random bits in base32. */
export const newTotpSecret = (): string => new Secret({ size: 20 }).base32;

/** The `otpauth:` address that authenticator apps read from a QR code. */
export const otpauthUrl = (secret: string, label: string): string =>
  totpOf(secret, label).toString();

/** The period a 6-digit code belongs to, ±2 around now; undefined when the code is wrong. */
export function periodOf(secret: string, code: string, now: Date): number | undefined {
  const timestamp = now.getTime();
  const delta = totpOf(secret).validate({ token: code, timestamp, window: WINDOW });
  return delta === null ? undefined : Math.floor(timestamp / 1000 / PERIOD_S) + delta;
}
