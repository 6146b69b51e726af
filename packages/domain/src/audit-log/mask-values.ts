import {
  maskAccount,
  maskEmail,
  maskName,
  maskPhone,
  maskRegistrationNumber,
} from "../kernel/masking.js";

const EMAIL = /^[^\s@]+@[^\s@]+$/;
const PHONE = /^0\d{1,2}-?\d{3,4}-?\d{4}$/;
const REGISTRATION_NUMBER = /^\d{3}-\d{2}-\d{5}$/;
const NAMES = ["ownerName", "accountHolder", "bankAccountHolder"];
const ACCOUNTS = ["accountNumber", "bankAccountNumber"];

/**
 * The values of an audit row without anybody's personal data: told by a field's name or by the form of its text. A
 * plain `name` is a person's only where the row is about an account.
 */
export const maskValues = (entityType: string, values: unknown): unknown =>
  masked(values, "", entityType === "user" ? ["name", ...NAMES] : NAMES);

function masked(value: unknown, field: string, names: string[]): unknown {
  if (typeof value === "string") return maskText(value, field, names);
  if (Array.isArray(value)) return value.map((one) => masked(one, field, names));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, masked(inner, name, names)]),
  );
}

function maskText(text: string, field: string, names: string[]): string | null {
  if (names.includes(field)) return maskName(text);
  if (ACCOUNTS.includes(field)) return maskAccount(text);
  if (EMAIL.test(text)) return maskEmail(text);
  if (REGISTRATION_NUMBER.test(text)) return maskRegistrationNumber(text);
  return PHONE.test(text) ? maskPhone(text) : text;
}
