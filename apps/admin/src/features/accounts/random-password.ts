/** Without letters and digits that are taken for one another. */
const alphabet = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789";
const length = 16;
/** Bytes above are drawn again, so that every letter is as likely. */
const fair = 256 - (256 % alphabet.length);

/** A temporary password out of the browser's cryptographic source. */
export function randomPassword(): string {
  let password = "";
  while (password.length < length) {
    const [byte = 255] = crypto.getRandomValues(new Uint8Array(1));
    if (byte < fair) password += alphabet[byte % alphabet.length];
  }
  return password;
}
