import { businesses } from "@buzz/db/schema";
import { asc, count, desc, type SQL, sql } from "drizzle-orm";
import type { z } from "zod";
import type { Context } from "../kernel/context.js";
import { offsetOf, type PageInput, paginate } from "../kernel/paging.js";
import { listedColumns } from "./columns.js";
import { metresFrom, type Position } from "./position.js";
import type { listOutput } from "./schemas.js";

type Search = {
  where: SQL | undefined;
  order: SQL[];
  /** Whence distances are measured. */
  from: Position | undefined;
};

/** A page of shops; with a position, each with its distance in metres. */
export async function findBusinesses(
  { db, cipher }: Context,
  { where, order, from }: Search,
  page: PageInput,
): Promise<z.output<typeof listOutput>> {
  const distance =
    from === undefined ? sql<null>`null` : sql<number | null>`round(${metresFrom(from)})::int`;
  const [rows, [total]] = await Promise.all([
    db
      .select({ ...listedColumns, distance })
      .from(businesses)
      .where(where)
      .orderBy(...order)
      .limit(page.limit)
      .offset(offsetOf(page)),
    db.select({ count: count() }).from(businesses).where(where),
  ]);
  const items = rows.map(({ distance, ...row }) => {
    const shop = cipher.openAll(row, row.id);
    return distance === null ? shop : { ...shop, distance };
  });
  return paginate(items, total?.count ?? 0, page);
}

/** Each order has an index that begins with the status. */
export const orders = {
  recent: [desc(businesses.createdAt), desc(businesses.id)],
  rating: [desc(businesses.avgRating), desc(businesses.reviewCount), desc(businesses.id)],
  reviews: [desc(businesses.reviewCount), desc(businesses.id)],
  name: [asc(businesses.businessName), asc(businesses.id)],
};

/** The nearest first; shops without coordinates come last. */
export const nearest = (from: Position): SQL[] => [
  sql`${metresFrom(from)} asc nulls last`,
  asc(businesses.id),
];
