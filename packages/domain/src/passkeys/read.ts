import type { Db } from "@buzz/db";
import { passkeys } from "@buzz/db/schema";
import { asc, eq } from "drizzle-orm";

/** An account has no more. */
export const MOST_PASSKEYS = 10;

/** An account's passkeys, the oldest first. */
export const readPasskeys = (db: Db, userId: string) =>
  db
    .select()
    .from(passkeys)
    .where(eq(passkeys.userId, userId))
    .orderBy(asc(passkeys.createdAt), asc(passkeys.id))
    .limit(MOST_PASSKEYS);

/** How browsers are told of a passkey. */
export const descriptorOf = ({
  credentialId: id,
  transports,
}: Pick<typeof passkeys.$inferSelect, "credentialId" | "transports">) => ({ id, transports });
