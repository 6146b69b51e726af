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

/** 101-2026-1000-01 → **********001: a bank account keeps its last 3 digits; a masked one stays as it is. */
export function maskAccount(number: string | null): string | null {
  if (number === null || number.includes("*")) return number;
  const digits = number.replaceAll(/\D/g, "");
  return digits.slice(-3).padStart(digits.length, "*");
}

/** user@buzz.example → us**@buzz.example. */
export function maskEmail(email: string | null): string | null {
  if (email === null) return null;
  const at = email.lastIndexOf("@");
  return `${email.slice(0, Math.min(2, at))}**${email.slice(at)}`;
}

/** 617-10-67890 → ***-**-67890. */
export const maskRegistrationNumber = (number: string | null): string | null =>
  number === null ? null : `***-**-${number.slice(-5)}`;

/** 203.0.113.7 → 203.0.*.*; of IPv6 the first two groups stay. */
export function maskIp(ip: string | null): string | null {
  if (ip === null) return null;
  const separator = ip.includes(":") ? ":" : ".";
  return [...ip.split(separator).slice(0, 2), "*", "*"].join(separator);
}
