import { contains } from "@buzz/db";
import { marketerContents } from "@buzz/db/schema";
import { and, asc, count, desc, eq } from "drizzle-orm";
import type { z } from "zod";
import type { SignedContext } from "../kernel/context.js";
import { offsetOf, paginate } from "../kernel/paging.js";
import { marketerColumns } from "./marketer-columns.js";
import type { marketerListInput, marketerListOutput } from "./schemas.js";
import { inState, seenBy, visibleTo } from "./visibility.js";

/** Contents for those who invite others, newest first. */
export async function listMarketer(
  ctx: SignedContext,
  input: z.output<typeof marketerListInput>,
): Promise<z.output<typeof marketerListOutput>> {
  const where = and(
    visibleTo(ctx, marketerContents),
    input.state && inState(marketerContents, input.state, ctx.clock()),
    input.search ? contains(marketerContents.title, input.search) : undefined,
    input.type && eq(marketerContents.contentType, input.type),
    input.level && eq(marketerContents.targetLevel, input.level),
  );
  const [rows, [total]] = await Promise.all([
    ctx.db
      .select(marketerColumns)
      .from(marketerContents)
      .where(where)
      .orderBy(desc(marketerContents.publishedAt), asc(marketerContents.id))
      .limit(input.limit)
      .offset(offsetOf(input)),
    ctx.db.select({ count: count() }).from(marketerContents).where(where),
  ]);
  const items = rows.map((row) => seenBy(ctx, row));
  return paginate(items, total?.count ?? 0, input);
}
