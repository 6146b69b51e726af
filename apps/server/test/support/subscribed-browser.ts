import { createDecipheriv, createECDH, hkdfSync, randomBytes } from "node:crypto";

const TAG_BYTES = 16;
const PADDING = 2;

/** A browser's side of a push subscription: its keys, and what it reads of a push (RFC 8188 and 8291, one record). */
export function subscribedBrowser() {
  const own = createECDH("prime256v1");
  own.generateKeys();
  const auth = randomBytes(16);
  return {
    keys: { p256dh: own.getPublicKey("base64url"), auth: auth.toString("base64url") },
    open: (body: Buffer): unknown => {
      const salt = body.subarray(0, 16);
      const sender = body.subarray(21, 21 + (body[20] ?? 0));
      const record = body.subarray(21 + sender.length);
      const info = Buffer.concat([Buffer.from("WebPush: info\0"), own.getPublicKey(), sender]);
      const shared = derive(own.computeSecret(sender), auth, info, 32);
      const key = derive(shared, salt, "Content-Encoding: aes128gcm\0", 16);
      const nonce = derive(shared, salt, "Content-Encoding: nonce\0", 12);
      const cipher = createDecipheriv("aes-128-gcm", key, nonce);
      cipher.setAuthTag(record.subarray(-TAG_BYTES));
      const text = Buffer.concat([cipher.update(record.subarray(0, -TAG_BYTES)), cipher.final()]);
      return JSON.parse(text.subarray(0, text.lastIndexOf(PADDING)).toString());
    },
  };
}

const derive = (secret: Buffer, salt: Buffer, info: Buffer | string, length: number) =>
  Buffer.from(hkdfSync("sha256", secret, salt, info, length));
