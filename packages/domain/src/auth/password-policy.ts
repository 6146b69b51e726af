import { AppError } from "../kernel/errors.js";
import { isCommon } from "./common-passwords.js";
import { passwordOf } from "./schemas.js";

type Role = keyof typeof passwordOf;

type Chosen = {
  password: string;
  /** What the caller calls it. */
  field: string;
  /** What others know of its owner, such as the e-mail. */
  about: readonly string[];
};

/** @throws VALIDATION_002 naming `field`, when a password is too weak to last for accounts of a role. */
export async function refuseWeak(role: Role, chosen: Chosen): Promise<void> {
  refuseUnfit(role, chosen);
  await refuseCommon(chosen);
}

/** @throws VALIDATION_002 naming `field`, when a password lacks what accounts of a role need. */
export function refuseUnfit(role: Role, { password, field }: Omit<Chosen, "about">): void {
  const { error } = passwordOf[role].safeParse(password);
  if (error !== undefined)
    throw new AppError(
      "VALIDATION_002",
      error.issues.map(({ message }) => ({ field, message })),
    );
}

/** @throws VALIDATION_002 naming `field`, when a password is among those that are tried first. */
export async function refuseCommon({ password, field, about }: Chosen): Promise<void> {
  if (await isCommon(password, about))
    throw new AppError("VALIDATION_002", [
      { field, message: "too common, or too easily guessed from who you are" },
    ]);
}
