import { businesses, categories } from "@buzz/db/schema";
import { and, asc, eq, sql } from "drizzle-orm";
import type { z } from "zod";
import type { Context } from "../kernel/context.js";
import type { categoriesOutput } from "./schemas.js";

/** The categories in the caller's language, with the number of approved shops in each. */
export async function listCategories(ctx: Context): Promise<z.output<typeof categoriesOutput>> {
  const approved = and(eq(businesses.category, categories.id), eq(businesses.status, "approved"));
  return ctx.db
    .select({
      id: categories.id,
      name: ctx.locale === "en" ? categories.nameEn : categories.nameKo,
      icon: categories.icon,
      count: sql<number>`(select count(*) from ${businesses} where ${approved})::int`,
    })
    .from(categories)
    .orderBy(asc(categories.displayOrder));
}
