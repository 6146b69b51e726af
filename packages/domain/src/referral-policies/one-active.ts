import { isConstraintViolation } from "@buzz/db";
import { AppError } from "../kernel/errors.js";

/** @throws POLICY_001 when the database finds two active policies of one type. */
export async function oneActive<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (cause) {
    if (isConstraintViolation(cause, "reward_policies_active_type_key"))
      throw new AppError("POLICY_001", undefined, { cause });
    throw cause;
  }
}
