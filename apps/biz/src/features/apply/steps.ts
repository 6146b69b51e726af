/** In the order of the form. `review` asks for nothing: it shows everything and sends it. */
export const stepFields = {
  shop: [
    "businessInfo.name",
    "businessInfo.registrationNumber",
    "businessInfo.ownerName",
    "businessInfo.phone",
    "email",
  ],
  place: [
    "businessInfo.category",
    "businessInfo.address",
    "displayTimeSlots",
    "businessInfo.description",
  ],
  documents: [
    "businessInfo.bankAccount.bankName",
    "businessInfo.bankAccount.accountNumber",
    "businessInfo.bankAccount.accountHolder",
    "documents",
  ],
  account: ["password", "agreed"],
  review: [],
} as const;

export type Step = keyof typeof stepFields;
export type FieldName = (typeof stepFields)[Step][number];

export const steps = [
  "shop",
  "place",
  "documents",
  "account",
  "review",
] as const satisfies readonly Step[];

export const isStep = (value: unknown): value is Step => steps.some((step) => step === value);

export const isFieldName = (name: string): name is FieldName =>
  steps.some((step) => stepFields[step].some((field) => field === name));

/** The first step that has one of these fields. */
export const stepOf = (names: readonly string[]): Step | undefined =>
  steps.find((step) => stepFields[step].some((field) => names.includes(field)));

/** The neighbour of a step; itself at the ends. */
export const stepBeside = (step: Step, direction: 1 | -1): Step =>
  steps[steps.indexOf(step) + direction] ?? step;
