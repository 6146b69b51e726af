import { maskAccount, maskEmail, maskName, maskPhone, maskRegistrationNumber } from "./masking.js";

const EMAIL = /[^\s@*<>()[\]"',;:]+@[^\s@<>()[\]"',;:]+\.\w+/g;
const PHONE = /(?<![\w-])(?:0\d{1,2}|1\d{3})-?\d{3,4}-?\d{4}(?![\w-])/g;
const REGISTRATION_NUMBER = /(?<![\w-])\d{3}-\d{2}-\d{5}(?![\w-])/g;
const NAMES = ["ownerName", "accountHolder", "bankAccountHolder"];
const ACCOUNTS = ["accountNumber", "bankAccountNumber"];
/** Numbers of things, which may look like those of people. */
const IDENTIFIERS = /(?:^id|Id|Ids|No)$/;

/** A text whose e-mails, phone and registration numbers are masked, wherever in it they stand. */
export const maskText = (text: string): string =>
  text
    .replaceAll(EMAIL, (found) => maskEmail(found) ?? "")
    .replaceAll(REGISTRATION_NUMBER, (found) => maskRegistrationNumber(found) ?? "")
    .replaceAll(PHONE, (found) => maskPhone(found) ?? "");

/**
 * The values of an audit row without anybody's personal data: told by a field's name or by the form of its text. A
 * plain `name` is a person's only where the row is about an account.
 */
export const maskValues = (entityType: string, values: unknown): unknown =>
  masked(values, "", entityType === "user" ? ["name", ...NAMES] : NAMES);

function masked(value: unknown, field: string, names: string[]): unknown {
  if (typeof value === "string") return maskField(value, field, names);
  if (Array.isArray(value)) return value.map((one) => masked(one, field, names));
  if (typeof value !== "object" || value === null || value instanceof Date) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, masked(inner, name, names)]),
  );
}

function maskField(text: string, field: string, names: string[]): string | null {
  if (IDENTIFIERS.test(field)) return text;
  if (names.includes(field)) return maskName(text);
  return ACCOUNTS.includes(field) ? maskAccount(text) : maskText(text);
}
