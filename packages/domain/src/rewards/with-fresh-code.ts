import { type Db, isConstraintViolation } from "@buzz/db";
import { newQrCode } from "../redemption/qr.js";

type Code = ReturnType<typeof newQrCode>;

/** Sixty million codes exist; that so many tries in a row meet a taken one means that something else is wrong. */
const TRIES = 8;

/**
 * Writes something under a discount code that nobody has: when the code drawn is taken, what was written is undone
 * and another one is tried.
 */
export async function withFreshCode(
  tx: Db,
  write: (step: Db, code: Code) => Promise<void>,
  draw: () => Code = () => newQrCode("discount"),
): Promise<string> {
  for (let left = TRIES; ; left -= 1) {
    const fresh = draw();
    try {
      await tx.transaction((step) => write(step, fresh));
      return fresh.code;
    } catch (error) {
      if (!isTaken(error) || left === 1) throw error;
    }
  }
}

const isTaken = (error: unknown): boolean =>
  ["user_coupons_code_key", "qr_codes_pkey"].some((key) => isConstraintViolation(error, key));
