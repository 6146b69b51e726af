import { randomInt } from "node:crypto";
import { DAY_MS } from "../kernel/days.js";
import { strongPassword } from "./schemas.js";

/** Without letters and digits that are taken for one another. */
const ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789";
const LENGTH = 16;

/** A random password that every policy accepts. */
export function newTemporaryPassword(): string {
  for (;;) {
    const letters = Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]);
    const candidate = letters.join("");
    if (strongPassword.safeParse(candidate).success) return candidate;
  }
}

/** Until when a temporary password of this instant signs in (rules §2). */
export const temporaryUntil = (at: Date): Date => new Date(at.getTime() + DAY_MS);
