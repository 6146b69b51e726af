const digitsOnly = /^[\d-]*$/;
const complete = /^\d{3}-\d{2}-\d{5}$/;

export const isRegistrationNumber = (text: string): boolean => complete.test(text);

/** 1234567890 → 123-45-67890, also while it is only half typed. */
export function formatRegistrationNumber(text: string): string {
  const digits = text.replace(/\D/g, "").slice(0, 10);
  return [digits.slice(0, 3), digits.slice(3, 5), digits.slice(5)].filter(Boolean).join("-");
}

/**
 * A field that takes an e-mail or a registration number: digits get their hyphens, and lose them again when the
 * text turns out to be an e-mail such as 01012345678@….
 */
export function formatIdentifier(text: string, before: string): string {
  const digits = text.replaceAll("-", "");
  if (digitsOnly.test(text)) return digits.length <= 10 ? formatRegistrationNumber(digits) : digits;
  const wasNumber = before !== "" && digitsOnly.test(before);
  return wasNumber ? text.replace(/^[\d-]+/, (number) => number.replaceAll("-", "")) : text;
}
