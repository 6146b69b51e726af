import { deviceRecord, membersOf } from '../../lib/device-record';

/** By what an application is found; each is empty while it is not known. */
export interface Applicant {
  email: string;
  registrationNumber: string;
}

/** Whose application this device follows. */
export const applicant = deviceRecord<Applicant>('applicant', (stored) => {
  const { email, registrationNumber } = membersOf(stored) ?? {};
  return typeof email === 'string' && typeof registrationNumber === 'string' ? { email, registrationNumber } : null;
});
