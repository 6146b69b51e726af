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

/** 101-2026-1000-01 → **********001: a bank account keeps its last 3 digits. */
export function maskAccount(number: string | null): string | null {
  if (number === null) return null;
  const digits = number.replaceAll(/\D/g, "");
  return digits.slice(-3).padStart(digits.length, "*");
}
