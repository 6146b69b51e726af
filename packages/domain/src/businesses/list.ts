import { businesses } from "@buzz/db/schema";
import { and, asc, count, desc, eq, ilike, or } from "drizzle-orm";
import type { z } from "zod";
import type { Context } from "../kernel/context.js";
import { offsetOf, paginate } from "../kernel/paging.js";
import { listedColumns } from "./columns.js";
import type { listInput, listOutput } from "./schemas.js";

/** Approved shops, by category and search words. */
export async function listBusinesses(
  ctx: Context,
  input: z.output<typeof listInput>,
): Promise<z.output<typeof listOutput>> {
  const words = input.search ? `%${escapeLike(input.search)}%` : undefined;
  const where = and(
    eq(businesses.status, "approved"),
    input.category ? eq(businesses.category, input.category) : undefined,
    words
      ? or(
          ilike(businesses.businessName, words),
          ilike(businesses.description, words),
          ilike(businesses.address, words),
        )
      : undefined,
  );
  const [items, [total]] = await Promise.all([
    ctx.db
      .select(listedColumns)
      .from(businesses)
      .where(where)
      .orderBy(
        ...(input.sort === "name"
          ? [asc(businesses.businessName), asc(businesses.id)]
          : [desc(businesses.createdAt), desc(businesses.id)]),
      )
      .limit(input.limit)
      .offset(offsetOf(input)),
    ctx.db.select({ count: count() }).from(businesses).where(where),
  ]);
  return paginate(items, total?.count ?? 0, input);
}

const escapeLike = (text: string) => text.replaceAll(/[\\%_]/g, "\\$&");
