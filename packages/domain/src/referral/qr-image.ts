import QRCode from "qrcode";
import type { Context } from "../kernel/context.js";
import { AppError } from "../kernel/errors.js";
import { inviteUrl } from "./invite-url.js";
import { findReferrer } from "./visits.js";

/**
 * The QR code of an invite link as a PNG.
 *
 * @throws REFERRAL_001 when the code belongs to nobody.
 */
export async function inviteQrImage(ctx: Context, code: string): Promise<Buffer> {
  const referrer = await findReferrer(ctx.db, code);
  if (referrer === undefined) throw new AppError("REFERRAL_001");
  return QRCode.toBuffer(inviteUrl(ctx, referrer.code), { width: 480, margin: 2 });
}
