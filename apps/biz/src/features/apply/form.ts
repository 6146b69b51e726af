import { applyInput } from "@buzz/api/schemas";
import { z } from "zod";
import { keptForm } from "../application/applicant";

/** In the order in which they are asked for. */
export const documentTypes = ["licence", "bankbook", "other"] as const;
export type DocumentType = (typeof documentTypes)[number];

/** Without these nobody can review an application. */
export const neededDocuments: readonly DocumentType[] = ["licence", "bankbook"];

/** A file that the server has; it belongs to the e-mail under which it was sent. */
const document = z.object({
  type: z.enum(documentTypes),
  url: z.string(),
  name: z.string(),
  email: z.string(),
});

/** As the server reads addresses. */
export const sameEmail = (one: string, other: string) =>
  one.trim().toLowerCase() === other.trim().toLowerCase();

/** What the API takes, and what only this form asks for. */
export const formSchema = applyInput
  .extend({
    displayTimeSlots: applyInput.shape.displayTimeSlots
      .unwrap()
      .refine((slots) => Object.values(slots).some(Boolean)),
    documents: z.array(document).max(documentTypes.length),
    agreed: z.boolean().refine((agreed) => agreed),
  })
  .refine(
    ({ documents, email }) =>
      neededDocuments.every((type) => documents.some((sent) => sent.type === type)) &&
      documents.every((sent) => sameEmail(sent.email, email)),
    // A refinement of all fields runs only when each of them is right; this one must show on its own step.
    { path: ["documents"], when: () => true },
  );

/** The form while it is being filled. */
export type ApplyForm = z.input<typeof formSchema>;

/** The form once it is right. */
export type ApplyOutput = z.output<typeof formSchema>;

const text = z.string().catch("");
const slot = z.boolean().catch(true);

/** A kept form, perhaps of an older version: what is missing becomes empty. */
const draft = z.object({
  email: text,
  password: text,
  businessInfo: z.object({
    name: text,
    registrationNumber: text,
    ownerName: text,
    category: text,
    address: text,
    phone: text,
    description: text,
    bankAccount: z.object({ bankName: text, accountNumber: text, accountHolder: text }),
  }),
  displayTimeSlots: z.object({ morning: slot, lunch: slot, dinner: slot, night: slot }),
  documents: z.array(document).catch([]),
  agreed: z.boolean().catch(false),
});

const emptyForm = draft.parse({ businessInfo: { bankAccount: {} }, displayTimeSlots: {} });

export function readDraft(): ApplyForm {
  const kept = draft.safeParse(keptForm.read());
  return kept.success ? kept.data : emptyForm;
}

/** Everything but the password and the consent. */
export const keepDraft = (form: ApplyForm): void =>
  keptForm.write({ ...form, password: "", agreed: false });
