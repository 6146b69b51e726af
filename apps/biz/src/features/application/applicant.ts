import { deviceRecord, membersOf } from "../../lib/device-record";

/** By what an application is found; each is empty while it is not known. */
export interface Applicant {
  email: string;
  registrationNumber: string;
}

/** Whose application this device follows. */
export const applicant = deviceRecord<Applicant>("applicant", (stored) => {
  const { email, registrationNumber } = membersOf(stored) ?? {};
  return typeof email === "string" && typeof registrationNumber === "string"
    ? { email, registrationNumber }
    : null;
});

/** A half-filled application, so that a closed page costs nothing. */
export const keptForm = deviceRecord<unknown>("application-draft", (stored) => stored);

/** Once the shop has an account, nothing of its application stays on the device. */
export function forgetApplication(): void {
  applicant.clear();
  keptForm.clear();
}
