import QRCode from "qrcode";
import { randomCode, sha256 } from "../kernel/ids.js";

/** 26 of 36 characters: 134 random bits. A discount code is typed; wrong tries of it are limited instead. */
const FORMS = {
  coupon: { prefix: "COUPON-", length: 26 },
  mileage: { prefix: "MILEAGE-", length: 26 },
  discount: { prefix: "BUZZ-DC-", length: 5 },
} as const;

/** A new code and the hash under which it is stored. */
export function newQrCode(purpose: keyof typeof FORMS): { code: string; hash: string } {
  const { prefix, length } = FORMS[purpose];
  const code = `${prefix}${randomCode(length)}`;
  return { code, hash: hashOf(code) };
}

/** People may type a code; spaces and case do not matter. */
const asWritten = (code: string): string => code.replaceAll(/\s/g, "").toUpperCase();

export const hashOf = (code: string): string => sha256(asWritten(code));

/** Whether a code claims to be a discount code; few enough of these exist to be guessed at. */
export const isDiscountCode = (code: string): boolean =>
  asWritten(code).startsWith(FORMS.discount.prefix);

/** The code as a PNG data URL. */
export const qrImageOf = (code: string): Promise<string> =>
  QRCode.toDataURL(code, { errorCorrectionLevel: "M", margin: 2, width: 320 });
