import { users } from "@buzz/db/schema";
import { eq } from "drizzle-orm";
import type { World } from "../../src/testing/index.js";

/** The e-mail of an account, opened. */
export async function emailOf(world: World, userId: string): Promise<string> {
  const [row] = await world.db
    .select({ email: users.email })
    .from(users)
    .where(eq(users.id, userId));
  if (row === undefined) throw new Error(`no account ${userId}`);
  return world.deps.cipher.open(row.email, userId);
}
