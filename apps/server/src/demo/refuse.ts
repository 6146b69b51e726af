import { users } from "@buzz/db/schema";
import type { Deps } from "@buzz/domain";
import { inArray } from "drizzle-orm";
import { DEMO_RESIDENTS, demoAccounts, residentEmail, shopEmail } from "./accounts.js";
import { demoShops } from "./shops.js";

/**
 * The passwords of demo accounts are known to everybody. Sealed under other keys than the server's they let nobody in,
 * and `refuseForeignKeys` refuses them. @throws when a production database holds one.
 */
export async function refuseDemoAccounts({
  db,
  cipher,
}: Pick<Deps, "db" | "cipher">): Promise<void> {
  const emails = [
    ...demoAccounts.map(({ email }) => email),
    ...Array.from({ length: DEMO_RESIDENTS }, (_, index) => residentEmail(index)),
    ...demoShops.map((_, index) => shopEmail(index)),
  ];
  const hashes = emails.map((email) => cipher.lookup("users.email", email));
  const [found] = await db
    .select({ id: users.id })
    .from(users)
    .where(inArray(users.emailHash, hashes))
    .limit(1);
  if (found !== undefined)
    throw new Error("This database holds demo accounts; production refuses to serve it.");
}
