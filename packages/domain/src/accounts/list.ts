import { users } from "@buzz/db/schema";
import { and, count, eq, type SQL, sql } from "drizzle-orm";
import type { z } from "zod";
import type { AdminContext } from "../kernel/context.js";
import { offsetOf, paginate } from "../kernel/paging.js";
import { presentAccount, selectAccounts } from "./columns.js";
import type { listInput, listOutput } from "./schemas.js";
import { named } from "./search.js";
import { statsOf } from "./stats.js";

type Input = z.output<typeof listInput>;

/** Accounts of every kind, by role, status and search words. */
export async function listAccounts(
  ctx: AdminContext,
  input: Input,
): Promise<z.output<typeof listOutput>> {
  const where = and(
    input.role && eq(users.role, input.role),
    input.status && eq(users.status, input.status),
    input.search ? named(ctx.db, input.search) : undefined,
  );
  const [rows, [total]] = await Promise.all([
    selectAccounts(ctx.db)
      .where(where)
      .orderBy(...orderOf(input))
      .limit(input.limit)
      .offset(offsetOf(input)),
    ctx.db.select({ count: count() }).from(users).where(where),
  ]);
  const stats = await statsOf(
    ctx.db,
    rows.map(({ id }) => id),
  );
  const items = rows.map((row) => ({ ...presentAccount(row), stats: stats(row.id) }));
  return paginate(items, total?.count ?? 0, input);
}

const sortColumns = {
  created_at: users.createdAt,
  name: users.name,
  email: users.email,
  login_count: users.loginCount,
  last_login_at: users.lastLoginAt,
};

/** Who has never signed in comes last, and first in the other direction; as the indexes have them. */
function orderOf({ sortBy, sortOrder }: Input): SQL[] {
  const column = sortColumns[sortBy];
  const direction = sortOrder === "asc" ? sql`asc` : sql`desc`;
  const nulls =
    sortBy !== "last_login_at" ? sql`` : sortOrder === "asc" ? sql`nulls first` : sql`nulls last`;
  return [sql`${column} ${direction} ${nulls}`, sql`${users.id} ${direction}`];
}
