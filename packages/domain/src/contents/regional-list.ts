import { contains } from "@buzz/db";
import { regionalContents } from "@buzz/db/schema";
import { and, arrayOverlaps, asc, count, desc, eq } from "drizzle-orm";
import type { z } from "zod";
import type { Context } from "../kernel/context.js";
import { offsetOf, paginate } from "../kernel/paging.js";
import { listedColumns } from "./regional-columns.js";
import type { regionalListInput, regionalListOutput } from "./schemas.js";
import { inState, seenBy, visibleTo } from "./visibility.js";

/** Contents about the region in their order; with tags, those that bear any of them. */
export async function listRegional(
  ctx: Context,
  input: z.output<typeof regionalListInput>,
): Promise<z.output<typeof regionalListOutput>> {
  const { type, tags = [], featured } = input;
  const where = and(
    visibleTo(ctx, regionalContents),
    input.state && inState(regionalContents, input.state, ctx.clock()),
    input.search ? contains(regionalContents.title, input.search) : undefined,
    type && eq(regionalContents.contentType, type),
    tags.length > 0 ? arrayOverlaps(regionalContents.tags, tags) : undefined,
    featured === undefined ? undefined : eq(regionalContents.isFeatured, featured),
  );
  const [rows, [total]] = await Promise.all([
    ctx.db
      .select(listedColumns)
      .from(regionalContents)
      .where(where)
      .orderBy(
        asc(regionalContents.displayOrder),
        desc(regionalContents.publishedAt),
        asc(regionalContents.id),
      )
      .limit(input.limit)
      .offset(offsetOf(input)),
    ctx.db.select({ count: count() }).from(regionalContents).where(where),
  ]);
  const items = rows.map((row) => seenBy(ctx, row));
  return paginate(items, total?.count ?? 0, input);
}
