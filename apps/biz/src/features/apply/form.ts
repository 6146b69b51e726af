import { applyInput } from "@buzz/api/schemas";
import { z } from "zod";
import { keptForm } from "../application/applicant";

/** What the API takes, and what only this form asks for. */
export const formSchema = applyInput.extend({
  displayTimeSlots: applyInput.shape.displayTimeSlots
    .unwrap()
    .refine((slots) => Object.values(slots).some(Boolean)),
  agreed: z.boolean().refine((agreed) => agreed),
});

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
