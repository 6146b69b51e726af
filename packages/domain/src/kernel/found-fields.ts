const lowerCase = (email: string) => email.trim().toLowerCase();
const withoutHyphens = (number: string) => number.replaceAll(/[\s-]/g, "");

/** Fields whose sealed values are found again, each with the form in which two spellings of a value are one. */
const forms = {
  "users.email": lowerCase,
  "user_profiles.phone": withoutHyphens,
  "businesses.registration_number": withoutHyphens,
  "business_applications.email": lowerCase,
  "business_applications.registration_number": withoutHyphens,
} satisfies Record<string, (text: string) => string>;

export type FoundField = keyof typeof forms;

export const isFoundField = (field: string): field is FoundField => Object.hasOwn(forms, field);

/** What of a value is hashed to find it again. */
export const findableForm = (field: FoundField, text: string): string =>
  forms[field](text).normalize("NFC");
