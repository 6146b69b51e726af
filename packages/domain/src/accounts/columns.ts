import type { Db } from "@buzz/db";
import { businesses, userProfiles, users } from "@buzz/db/schema";
import { eq } from "drizzle-orm";
import type { Deps } from "../kernel/context.js";

/** What operators see of an account. */
const columns = {
  id: users.id,
  email: users.email,
  name: users.name,
  phone: userProfiles.phone,
  role: users.role,
  authProvider: users.authProvider,
  status: users.status,
  loginCount: users.loginCount,
  lastLoginAt: users.lastLoginAt,
  createdAt: users.createdAt,
  referralCode: userProfiles.referralCode,
  university: userProfiles.university,
  businessName: businesses.businessName,
  businessStatus: businesses.status,
  notes: users.notes,
};

/** Accounts with their profile and their shop, where they have one. */
export const selectAccounts = (db: Db) =>
  db
    .select(columns)
    .from(users)
    .leftJoin(userProfiles, eq(userProfiles.userId, users.id))
    .leftJoin(businesses, eq(businesses.ownerId, users.id))
    .$dynamic();

export const presentAccount = <Row extends { id: string; status: string }>(
  { cipher }: Pick<Deps, "cipher">,
  row: Row,
) => ({
  ...cipher.openAll(row, row.id),
  isActive: row.status === "active",
});
