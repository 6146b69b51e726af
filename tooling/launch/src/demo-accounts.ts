import { demoAccounts } from "@buzz/server/demo-accounts";
import type { Row } from "./banner.js";

/** The accounts that the demo seed makes. */
export const demoAccountRows: Row[] = demoAccounts.map(({ role, email, password }) => [
  role,
  `${email}  ${password}`,
]);
