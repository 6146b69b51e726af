import type { Db } from "@buzz/db";
import { users } from "@buzz/db/schema";
import { like } from "drizzle-orm";

/** Demo accounts live under a name that no real mail can have. @throws when a production database holds one. */
export async function refuseDemoAccounts(db: Db): Promise<void> {
  const [found] = await db
    .select({ id: users.id })
    .from(users)
    .where(like(users.email, "%@buzz.example"))
    .limit(1);
  if (found !== undefined)
    throw new Error("This database holds demo accounts; production refuses to serve it.");
}
