import type { RouterInputs } from "@buzz/client";
import { isRegistrationNumber } from "../../lib/registration-number";

type Identifier = Pick<RouterInputs["auth"]["login"], "email" | "businessNumber">;

/** Which of the two was typed; null when it is neither. */
export function credentialsOf(text: string): Identifier | null {
  const identifier = text.trim();
  if (isRegistrationNumber(identifier)) return { businessNumber: identifier };
  return /^\S+@\S+$/.test(identifier) ? { email: identifier } : null;
}
