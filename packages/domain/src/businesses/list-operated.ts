import { businesses } from "@buzz/db/schema";
import { and, count, desc, eq } from "drizzle-orm";
import type { z } from "zod";
import type { AdminContext } from "../kernel/context.js";
import { offsetOf, paginate } from "../kernel/paging.js";
import { matching } from "./matching.js";
import { presentOperated, selectOperated } from "./operated.js";
import type { operatedListInput, operatedListOutput } from "./schemas.js";

/** All shops for operators, newest first. */
export async function listOperatedBusinesses(
  { db }: AdminContext,
  input: z.output<typeof operatedListInput>,
): Promise<z.output<typeof operatedListOutput>> {
  const where = and(
    input.status && eq(businesses.status, input.status),
    input.category ? eq(businesses.category, input.category) : undefined,
    input.search ? matching(input.search) : undefined,
  );
  const [items, [total]] = await Promise.all([
    selectOperated(db)
      .where(where)
      .orderBy(desc(businesses.createdAt), desc(businesses.id))
      .limit(input.limit)
      .offset(offsetOf(input)),
    db.select({ count: count() }).from(businesses).where(where),
  ]);
  return paginate(items.map(presentOperated), total?.count ?? 0, input);
}
