/** What the codes of Buzz begin with; anything else is not for us. */
const pattern = /^(COUPON|MILEAGE|EVENT|BUZZ-DC)-[A-Z0-9]+$/;

/** The code in a scanned or typed text, in the form the server knows it; null when it is not one of ours. */
export function readCode(text: string): string | null {
  const code = text.replace(/\s/g, "").toUpperCase();
  return pattern.test(code) ? code : null;
}
