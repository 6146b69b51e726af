import type { Deps } from "./context.js";

type Keys = Pick<Deps, "cipher">;

/** What stands in the columns of a value that is found again: the value, sealed, and its look-up hash. */
export const emailColumns = ({ cipher }: Keys, userId: string, email: string) => ({
  email: cipher.seal("users.email", userId, email),
  emailHash: cipher.lookup("users.email", email),
});

export const phoneColumns = ({ cipher }: Keys, userId: string, phone: string | null) => ({
  phone: cipher.seal("user_profiles.phone", userId, phone),
  phoneHash: phone === null ? null : cipher.lookup("user_profiles.phone", phone),
});

export const applicantColumns = ({ cipher }: Keys, applicationId: string, email: string) => ({
  email: cipher.seal("business_applications.email", applicationId, email),
  emailHash: cipher.lookup("business_applications.email", email),
});

export const applicationNumberColumns = (
  { cipher }: Keys,
  applicationId: string,
  number: string,
) => ({
  registrationNumber: cipher.seal(
    "business_applications.registration_number",
    applicationId,
    number,
  ),
  registrationNumberHash: cipher.lookup("business_applications.registration_number", number),
});

export const shopNumberColumns = ({ cipher }: Keys, businessId: string, number: string | null) => ({
  registrationNumber: cipher.seal("businesses.registration_number", businessId, number),
  registrationNumberHash:
    number === null ? null : cipher.lookup("businesses.registration_number", number),
});
