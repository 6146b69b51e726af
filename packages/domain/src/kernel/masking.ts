/** 홍길동 → 홍*동, 김민 → 김*; what other people see of a name. */
export function maskName(name: string): string {
  const letters = [...name.trim()];
  if (letters.length <= 1) return "*";
  const last = letters.length > 2 ? letters.at(-1) : "";
  return `${letters[0]}${"*".repeat(Math.max(1, letters.length - 2))}${last}`;
}

/** 010-1234-5678 → 010-****-5678. */
export function maskPhone(phone: string | null): string | null {
  const digits = phone?.replaceAll(/\D/g, "") ?? "";
  return digits.length < 7 ? null : `${digits.slice(0, 3)}-****-${digits.slice(-4)}`;
}

/** 123-45-67890 → ***-**-67890. */
export const maskRegistrationNumber = (number: string): string => `***-**-${number.slice(-5)}`;

/** Keeps the last 3 digits of a bank account. */
export const maskAccount = (number: string | null): string | null =>
  number === null ? null : `${"*".repeat(Math.max(0, number.length - 3))}${number.slice(-3)}`;
