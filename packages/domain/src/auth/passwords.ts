import { hash, verify } from "@node-rs/argon2";

/** OWASP's profile for argon2id, the library's default algorithm: 19 MiB, 2 passes, 1 lane. */
const PARAMETERS = {
  memoryCost: 19_456,
  timeCost: 2,
  parallelism: 1,
} as const;

export const hashPassword = (password: string): Promise<string> => hash(password, PARAMETERS);

/**
 * Compares a password with its hash. Without a hash (an unknown account) the same work is done, so that
 * the time taken does not tell whether the account exists.
 */
export async function isPassword(password: string, passwordHash: string | null): Promise<boolean> {
  if (passwordHash === null) {
    await hashPassword(password);
    return false;
  }
  return verify(passwordHash, password);
}
