import { type Sealed, users } from "@buzz/db/schema";
import { desc } from "drizzle-orm";
import type { Cipher } from "../kernel/cipher.js";
import type { Deps } from "../kernel/context.js";

/**
 * With keys that are not this database's own nobody could sign in, and a second account could take an e-mail that has
 * one. The newest account tells.
 *
 * @throws when its e-mail does not open, or is not found by the look-up key.
 */
export async function refuseForeignKeys({
  db,
  cipher,
}: Pick<Deps, "db" | "cipher">): Promise<void> {
  const [account] = await db
    .select({ id: users.id, email: users.email, emailHash: users.emailHash })
    .from(users)
    .orderBy(desc(users.createdAt), desc(users.id))
    .limit(1);
  if (account === undefined) return;
  const { id, email, emailHash } = account;
  if (cipher.lookup("users.email", openOrExplain(cipher, email, id)).text !== emailHash.text)
    throw new Error(
      "LOOKUP_KEY is not the one that this database was filled with. A new one comes in by data:rotate --lookup-key.",
    );
}

function openOrExplain(cipher: Cipher, email: Sealed, row: string): string {
  try {
    return cipher.open(email, row);
  } catch (cause) {
    throw new Error("DATA_KEYS do not open what this database holds.", { cause });
  }
}
