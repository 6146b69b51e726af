import { users } from "@buzz/db/schema";
import { and, count, eq, inArray, ne, type SQL } from "drizzle-orm";
import type { z } from "zod";
import { recordAudit } from "../kernel/audit.js";
import type { AdminContext } from "../kernel/context.js";
import { ordered, orderedByReached } from "../kernel/ordering.js";
import { offsetOf, paginate } from "../kernel/paging.js";
import { presentAccount, selectAccounts } from "./columns.js";
import { orderByEmail } from "./order-by-email.js";
import type { listInput, listOutput } from "./schemas.js";
import { named } from "./search.js";
import { statsOf } from "./stats.js";
import { withholdIdentity } from "./withhold-identity.js";

type Input = z.output<typeof listInput>;

/**
 * Accounts of every kind, by role, status and search words. What is not asked for masked is on record: whose names,
 * e-mails and phones an operator saw.
 */
export async function listAccounts(
  ctx: AdminContext,
  input: Input,
): Promise<z.output<typeof listOutput>> {
  const where = and(
    input.role && eq(users.role, input.role),
    input.withoutRole && ne(users.role, input.withoutRole),
    input.status && eq(users.status, input.status),
    input.search ? named(ctx, input.search) : undefined,
  );
  const [rows, [total]] = await Promise.all([
    readPage(ctx, where, input),
    ctx.db.select({ count: count() }).from(users).where(where),
  ]);
  const stats = await statsOf(
    ctx.db,
    rows.map(({ id }) => id),
  );
  const items = rows.map((row) => {
    const account = presentAccount(ctx, row);
    return {
      ...(input.masked ? withholdIdentity(account) : account),
      stats: stats(row.id),
    };
  });
  if (!input.masked && items.some(({ role }) => role !== "admin")) await recordLook(ctx, items);
  return paginate(items, total?.count ?? 0, input);
}

/** Whose identity an operator saw: those of the page. */
const recordLook = (ctx: AdminContext, items: readonly { id: string; role: string }[]) =>
  recordAudit(ctx, ctx.db, {
    action: "user.list",
    entityType: "user",
    entityId: "",
    newValues: { userIds: items.filter(({ role }) => role !== "admin").map(({ id }) => id) },
  });

async function readPage(ctx: AdminContext, where: SQL | undefined, input: Input) {
  const { sortBy } = input;
  if (sortBy === "email") {
    const ids = await orderByEmail(ctx, where, input);
    const rows = await selectAccounts(ctx.db).where(inArray(users.id, ids));
    return rows.toSorted((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id));
  }
  return selectAccounts(ctx.db)
    .where(where)
    .orderBy(...orderOf({ ...input, sortBy }))
    .limit(input.limit)
    .offset(offsetOf(input));
}

const sortColumns = {
  created_at: users.createdAt,
  name: users.name,
  login_count: users.loginCount,
  last_login_at: users.lastLoginAt,
};

type Order = Pick<Input, "sortOrder"> & { sortBy: keyof typeof sortColumns };

/** Who has never signed in comes last, and first in the other direction; as the indexes have them. */
function orderOf({ sortBy, sortOrder }: Order): SQL[] {
  const inOrder = sortBy === "last_login_at" ? orderedByReached : ordered;
  return inOrder(sortColumns[sortBy], users.id, sortOrder);
}
