import { ipBlacklist, users } from "@buzz/db/schema";
import { and, count, desc, eq, isNotNull, isNull, sql } from "drizzle-orm";
import type { z } from "zod";
import type { AdminContext } from "../kernel/context.js";
import { offsetOf, paginate } from "../kernel/paging.js";
import { blockColumns, inForce } from "./blocks.js";
import type { listInput, listOutput } from "./schemas.js";

/** The addresses that are blocked now, newest first, and who blocked them. */
export async function listBlocks(
  ctx: AdminContext,
  input: z.output<typeof listInput>,
): Promise<z.output<typeof listOutput>> {
  const { search, by } = input;
  const where = and(
    inForce(ctx.clock()),
    search ? sql`starts_with(host(${ipBlacklist.ip}), lower(${search}))` : undefined,
    by && (by === "operator" ? isNotNull(ipBlacklist.createdBy) : isNull(ipBlacklist.createdBy)),
  );
  const [items, [total]] = await Promise.all([
    ctx.db
      .select({ ...blockColumns, createdByName: users.name })
      .from(ipBlacklist)
      .leftJoin(users, eq(users.id, ipBlacklist.createdBy))
      .where(where)
      .orderBy(desc(ipBlacklist.createdAt), desc(ipBlacklist.ip))
      .limit(input.limit)
      .offset(offsetOf(input)),
    ctx.db.select({ count: count() }).from(ipBlacklist).where(where),
  ]);
  return paginate(items, total?.count ?? 0, input);
}
