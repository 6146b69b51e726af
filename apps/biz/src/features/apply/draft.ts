import { deviceRecord, membersOf } from '../../lib/device-record';
import { emptyForm, type ApplyForm } from './form-values';

/** A half-filled application, so that a closed page costs nothing. The password is never kept. */
export const draft = deviceRecord<ApplyForm>('application-draft', (stored) => {
  const form = membersOf(stored);
  return form && withText(emptyForm, form);
});

export function keepDraft(form: ApplyForm): void {
  draft.write({ ...form, password: '', agreed: false });
}

/** The empty form with whatever of the same name and type was stored. */
function withText(empty: ApplyForm, form: Readonly<Record<string, unknown>>): ApplyForm {
  const info = membersOf(form['businessInfo']) ?? {};
  return {
    ...empty,
    ...sameTexts({ email: empty.email }, form),
    businessInfo: {
      ...sameTexts(textsOf(empty.businessInfo), info),
      bankAccount: sameTexts(empty.businessInfo.bankAccount, membersOf(info['bankAccount']) ?? {}),
    },
    displayTimeSlots: sameChoices(empty.displayTimeSlots, membersOf(form['displayTimeSlots']) ?? {}),
  };
}

const textsOf = ({ bankAccount: _, ...texts }: ApplyForm['businessInfo']) => texts;

function sameTexts<T extends Record<string, string>>(empty: T, stored: Readonly<Record<string, unknown>>): T {
  const result = { ...empty };
  for (const name in result) {
    const text = stored[name];
    if (typeof text === 'string') Object.assign(result, { [name]: text });
  }
  return result;
}

function sameChoices<T extends Record<string, boolean>>(empty: T, stored: Readonly<Record<string, unknown>>): T {
  const result = { ...empty };
  for (const name in result) {
    const chosen = stored[name];
    if (typeof chosen === 'boolean') Object.assign(result, { [name]: chosen });
  }
  return result;
}
