import { DAY_MS } from "../kernel/days.js";

/** An operator's password is to be changed after this time (rules §2). */
const OPERATORS_KEEP_MS = 90 * DAY_MS;

type Account = {
  role: "user" | "business" | "admin";
  mustChangePassword: boolean;
  passwordChangedAt: Date;
};

/** Whether an account must change its password before anything else: a temporary one, or an operator's old one. */
export const mustChange = (now: Date, account: Account): boolean =>
  account.mustChangePassword ||
  (account.role === "admin" &&
    now.getTime() - account.passwordChangedAt.getTime() >= OPERATORS_KEEP_MS);
