import { AppError } from "../kernel/errors.js";
import { passwordOf } from "./schemas.js";

/** @throws VALIDATION_002 naming `field`, when a password is too weak to last for accounts of a role. */
export function refuseWeak(role: keyof typeof passwordOf, password: string, field: string): void {
  const { error } = passwordOf[role].safeParse(password);
  if (error !== undefined)
    throw new AppError(
      "VALIDATION_002",
      error.issues.map(({ message }) => ({ field, message })),
    );
}
