import QRCode from "qrcode";
import { randomCode, sha256 } from "../kernel/ids.js";

const PREFIX = { coupon: "COUPON-", mileage: "MILEAGE-" } as const;

/** 26 of 36 characters: 134 random bits. */
const RANDOM_LENGTH = 26;

/** A new code and the hash under which it is stored. */
export function newQrCode(purpose: keyof typeof PREFIX): { code: string; hash: string } {
  const code = `${PREFIX[purpose]}${randomCode(RANDOM_LENGTH)}`;
  return { code, hash: hashOf(code) };
}

/** People may type a code; spaces and case do not matter. */
export const hashOf = (code: string): string => sha256(code.replaceAll(/\s/g, "").toUpperCase());

/** The code as a PNG data URL. */
export const qrImageOf = (code: string): Promise<string> =>
  QRCode.toDataURL(code, { errorCorrectionLevel: "M", margin: 2, width: 320 });
