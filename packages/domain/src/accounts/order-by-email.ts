import { users } from "@buzz/db/schema";
import type { SQL } from "drizzle-orm";
import type { AdminContext } from "../kernel/context.js";
import { AppError } from "../kernel/errors.js";
import { offsetOf, type PageInput } from "../kernel/paging.js";

/** Opening this many e-mails takes some 30 ms; a list that is longer is to be narrowed down first. */
const MOST = 5_000;

/**
 * The accounts on a page of the list that is ordered by e-mail. The database cannot put sealed values in order, so they
 * are opened here.
 *
 * @throws VALIDATION_002 for more than 5,000 accounts.
 */
export async function orderByEmail(
  { db, cipher }: AdminContext,
  where: SQL | undefined,
  input: PageInput & { sortOrder: "asc" | "desc" },
): Promise<string[]> {
  const rows = await db
    .select({ id: users.id, email: users.email })
    .from(users)
    .where(where)
    .limit(MOST + 1);
  if (rows.length > MOST)
    throw new AppError("VALIDATION_002", [
      { field: "sortBy", message: `e-mails of at most ${MOST} accounts: filter or search first` },
    ]);
  const direction = input.sortOrder === "asc" ? 1 : -1;
  return rows
    .map(({ id, email }) => ({ id, email: cipher.open(email, id) }))
    .toSorted((one, other) => (one.email < other.email ? -direction : direction))
    .slice(offsetOf(input), offsetOf(input) + input.limit)
    .map(({ id }) => id);
}
